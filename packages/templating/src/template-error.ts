import { type Diagnostic, formatPlace } from '@shinrai/diagnostics';

/** A template that cannot be rendered; `diagnostic` says what is wrong, in which file and line, and how to mend it. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, options?: ErrorOptions) {
    super(describe(diagnostic), options);
    this.diagnostic = diagnostic;
  }
}

const describe = ({ place, message, hint }: Diagnostic) =>
  [place && `${formatPlace(place)}: `, message, hint && ` (${hint})`].filter(Boolean).join('');
