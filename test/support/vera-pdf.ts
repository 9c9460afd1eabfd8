import { judgeVeraPdf } from '@shinrai/testing';

/** Those of some masters that are not both PDF/A-2a (3a with attachments) and PDF/UA-1 to veraPDF, with what is wrong. */
export async function brokenFor(files: readonly string[]) {
  const verdicts = await judgeVeraPdf(files);
  return verdicts.filter(
    ({ profiles, failures }) => failures.length > 0 || !/^PDF\/A-[23]A PDF\/UA-1$/.test(profiles.join(' ')),
  );
}
