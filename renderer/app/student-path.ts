/** The page of one student. */
export const studentPath = (id: string): string => `/students/of/${encodeURIComponent(id)}`;
