import { messages } from '@shinrai/diagnostics';
import type { Rule } from './rule.ts';

/** A picture that is printed says what it shows, for those who cannot see it. */
export const picturesHaveAlternatives: Rule = {
  needs: [],
  check: ({ all }, locate) =>
    all('media')
      .filter(({ value }) => value.file !== 'absent' && value.withheld === undefined && value.alt === undefined)
      .map((media) => messages.mediaNoAlternative({ media: media.id }, { place: locate(media) })),
};
