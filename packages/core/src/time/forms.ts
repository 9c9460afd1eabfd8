/** The forms in which a date can be written, each with an example, as shown in error messages and docs. */
export const FUZZY_DATE_FORMS = [
  { form: 'YYYY-MM-DD', example: '2023-08-22', meaning: 'a day' },
  { form: 'YYYY-MM-DD/YYYY-MM-DD', example: '2024-11-04/2024-12-11', meaning: 'from one day to another' },
  { form: 'YYYY-MM', example: '2024-11', meaning: 'a month' },
  { form: 'YYYY-MM/YYYY-MM', example: '2024-04/2024-06', meaning: 'from one month to another' },
  { form: 'YYYY', example: '1974', meaning: 'a calendar year' },
  { form: 'YYYY/YYYY', example: '2021/2025', meaning: 'from one year to another' },
  { form: 'FYYYYY', example: 'FY2024', meaning: 'a Japanese fiscal year, April to March' },
  { form: 'FYYYYY/FYYYYY', example: 'FY2023/FY2027', meaning: 'from one fiscal year to another' },
  { form: 'by DATE', example: 'by 2030', meaning: 'not later than the end of that date' },
  { form: 'since DATE', example: 'since 2014', meaning: 'from that date on' },
  { form: 'N years|months|days from DATE', example: '3 years from 2023-09', meaning: 'a span from a date' },
  { form: 'undated', example: 'undated', meaning: 'to come, or past, at a date that is not known' },
] as const;
