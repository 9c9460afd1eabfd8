export { type FinishOptions, finishPackage } from './finish-package.ts';
export { legalXmlText } from './legal-xml-text.ts';
export type { Mend, Mends } from './mend.ts';
export { type PackageParts, unzipPackage, zipPackage } from './zip.ts';
