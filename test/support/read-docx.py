"""What python-docx finds in a Word file, as JSON."""
import json
import sys
import zipfile

import docx
from docx.oxml.ns import qn

path = sys.argv[1]
document = docx.Document(path)
body = document.element.body


def text_of(element):
    return "".join(t.text or "" for t in element.iter(qn("w:t")))


def attribute(element, name):
    return None if element is None else element.get(qn(name))


def kept(paragraph):
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


tables = []
for table in document.tables:
    rows = table._tbl.tr_lst
    tables.append(
        {
            "caption": attribute(table._tbl.tblPr.find(qn("w:tblCaption")), "w:val"),
            "headerRepeats": bool(rows) and rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None,
            "wholeRows": sum(1 for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None),
            "keptRows": [i == 0 or all(kept(p) for p in row.iter(qn("w:p"))) for i, row in enumerate(rows)],
            "widths": [int(attribute(c, "w:w")) for c in table._tbl.tblGrid.findall(qn("w:gridCol"))],
            "cellWidths": all(tc.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:type")) == "dxa" for row in rows for tc in row.tc_lst),
            "rows": [["\n".join(text_of(p) for p in tc.p_lst) for tc in row.tc_lst] for row in rows],
        }
    )

toc = body.find(qn("w:sdt"))
with zipfile.ZipFile(path) as parts:
    custom = parts.read("docProps/custom.xml").decode() if "docProps/custom.xml" in parts.namelist() else ""

defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}")
core = document.core_properties
section = document.sections[0]
json.dump(
    {
        "paragraphs": [{"style": p.style.name, "text": p.text} for p in document.paragraphs],
        "tables": tables,
        "landscape": [s.orientation == 1 for s in document.sections],
        "contents": [] if toc is None else [text_of(p) for p in toc.iter(qn("w:p")) if text_of(p)],
        "contentsField": "" if toc is None else "".join(i.text or "" for i in toc.iter(qn("w:instrText"))),
        "dirtyFields": sum(1 for f in body.iter(qn("w:fldChar")) if f.get(qn("w:dirty")) in ("1", "true")),
        "links": [h.get(qn("w:anchor")) for h in body.iter(qn("w:hyperlink"))],
        "bookmarks": [b.get(qn("w:name")) for b in body.iter(qn("w:bookmarkStart"))],
        "pictures": [d.get("descr") for d in body.iter(qn("wp:docPr"))],
        "language": attribute(defaults, "w:val"),
        "title": core.title,
        "author": core.author,
        "comments": core.comments,
        "coreLanguage": core.language,
        "header": "".join(text_of(p._p) for p in section.header.paragraphs),
        "footer": "".join(text_of(p._p) for p in section.footer.paragraphs),
        "footerFields": "".join(i.text or "" for i in section.footer._element.iter(qn("w:instrText"))),
        "custom": custom,
    },
    sys.stdout,
)
