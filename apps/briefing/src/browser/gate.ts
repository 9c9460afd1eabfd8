import type { HTTPRequest, Page as Tab } from 'puppeteer-core';

/** What a page asked for and did not get, since the gate was asked last. */
export interface Gate {
  takeRefused(): readonly string[];
}

/**
 * Lets a tab load its own address and the files below some addresses, and pictures that stand in the page itself.
 * Everything else is refused and noted. A page that tries to go elsewhere (a refresh in its markup needs no script) is
 * answered with "no content", which leaves it where it is; a refusal would replace it by an error page.
 */
export async function guardRequests(tab: Tab, own: string, allowed: readonly string[]): Promise<Gate> {
  let refused: string[] = [];
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const url = request.url();
    if (url === own || isPicture(request) || isOneOf(request, allowed)) return void request.continue();
    refused.push(url);
    const isLeaving = request.isNavigationRequest() && request.frame() === tab.mainFrame();
    return void (isLeaving ? request.respond({ status: 204 }) : request.abort('blockedbyclient'));
  });
  return {
    takeRefused() {
      const taken = refused;
      refused = [];
      return taken;
    },
  };
}

const isPicture = (request: HTTPRequest) =>
  request.resourceType() === 'image' && request.url().startsWith('data:image/');

/** Files are loaded into a page, never gone to or shown in a frame. */
const isOneOf = (request: HTTPRequest, allowed: readonly string[]) =>
  !request.isNavigationRequest() && allowed.some((prefix) => request.url().startsWith(prefix));
