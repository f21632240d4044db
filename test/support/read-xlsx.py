"""What openpyxl finds in an Excel file, as JSON: formulas with their cached answers, tables, lists, print set-up."""
import datetime
import json
import sys

import openpyxl

path = sys.argv[1]
formulas = openpyxl.load_workbook(path)
values = openpyxl.load_workbook(path, data_only=True)


def plain(value):
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()[:10]
    return value


def widths_of(sheet):
    return [openpyxl.utils.get_column_letter(n) for n in range(1, sheet.max_column + 1)]


sheets = []
for sheet in formulas.worksheets:
    cells = {}
    area = sheet.print_area
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            cells[cell.coordinate] = {
                "type": cell.data_type,
                "value": plain(values[sheet.title][cell.coordinate].value),
                "formula": cell.value if cell.data_type == "f" else None,
                "format": cell.number_format,
            }
    sheets.append(
        {
            "name": sheet.title,
            "cells": cells,
            "tables": {t.displayName: t.ref for t in sheet.tables.values()},
            "filters": {t.displayName: t.autoFilter.ref for t in sheet.tables.values() if t.autoFilter},
            "tableColumns": {t.displayName: [c.name for c in t.tableColumns] for t in sheet.tables.values()},
            "validations": [{"range": str(v.sqref), "list": v.formula1} for v in sheet.data_validations.dataValidation],
            "conditional": [str(r.sqref) for r in sheet.conditional_formatting],
            "frozen": sheet.freeze_panes,
            "hidden": [letter for letter, d in sheet.column_dimensions.items() if d.hidden],
            "widths": {letter: sheet.column_dimensions[letter].width for letter in widths_of(sheet)},
            "printTitles": sheet.print_title_rows,
            "printArea": ",".join(area) if isinstance(area, list) else area,
            "merged": len(sheet.merged_cells.ranges),
            "landscape": sheet.page_setup.orientation == "landscape",
            "fitWidth": sheet.page_setup.fitToWidth if sheet.sheet_properties.pageSetUpPr.fitToPage else None,
            "footer": sheet.oddFooter.right.text,
        }
    )
properties = formulas.properties
# openpyxl 3.0 keeps a list here, 3.1 a dictionary.
names = formulas.defined_names
defined = names.values() if hasattr(names, "values") else names.definedName
json.dump(
    {
        "sheets": sheets,
        "names": {d.name: d.attr_text for d in defined},
        "title": properties.title,
        "author": properties.creator,
        "language": properties.language,
    },
    sys.stdout,
)
