export { stampCoreProperties } from './core-properties.ts';
export { type FinishOptions, finishPackage } from './finish-package.ts';
export { legalXmlText } from './legal-xml-text.ts';
export type { Mend, Mends } from './mend.ts';
export { createPackage, type PackageParts, type PackageWriter, unzipPackage, zipPackage } from './zip.ts';
