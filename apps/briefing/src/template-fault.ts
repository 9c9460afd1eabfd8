import { BuildFailure } from '@shinrai/build';
import { TemplateError } from '@shinrai/templating';

/** The fault of a template as what it is, a finding with its place and not a fault of ours; any other as it was thrown. */
export const toTemplateFault = (error: unknown): unknown =>
  error instanceof TemplateError ? new BuildFailure(error.diagnostic) : error;
