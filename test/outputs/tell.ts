/** Every fault of every file as one line, so that one run tells them all. What is falsy is no fault. */
export const tell = <File extends { readonly path: string }>(
  files: readonly File[],
  faultsOf: (file: File) => readonly unknown[],
): readonly string[] =>
  files.flatMap((file) => faultsOf(file).flatMap((fault) => (fault ? [`${file.path}: ${fault}`] : [])));
