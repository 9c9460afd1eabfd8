export {
  APP_NAMES,
  type AppName,
  type AppRequest,
  type AppsRequest,
  type CreateApp,
  type CreatedApps,
  type Creators,
  createApps,
} from './apps.ts';
export { runCli } from './cli.ts';
export { EXIT, type ExitCode } from './exit-code.ts';
export type { Io } from './io.ts';
