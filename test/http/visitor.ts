/** Someone at the door of a running server: keeps his cookies, follows nothing. */
export class Visitor {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  get(path: string): Promise<Response> {
    return this.#ask(path, {});
  }

  /** Sends a form as a page of the site would. */
  post(path: string, fields: Record<string, string> = {}, origin = this.#url): Promise<Response> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin };
    return this.#ask(path, { method: 'POST', body: new URLSearchParams(fields).toString(), headers });
  }

  /** Sends these bytes under these headers and no others. */
  send(path: string, body: string, headers: Record<string, string>): Promise<Response> {
    return this.#ask(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  }

  /** Sends a form of one file. */
  upload(path: string, name: string, content: string): Promise<Response> {
    const body = new FormData();
    body.append('file', new File([content], name));
    return this.#ask(path, { method: 'POST', body, headers: { origin: this.#url } });
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', cookie, ...init.headers };
    const response = await fetch(this.#url + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line.split(';')[0] ?? '');
    return response;
  }

  #keep(pair: string) {
    const at = pair.indexOf('=');
    this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** The first passwords that the page of new accounts shows once. */
export async function slipsOf(page: Response): Promise<{ login: string; password: string }[]> {
  const [, sheet = '[]'] = /name="sheet" value="([^"]*)"/.exec(await page.text()) ?? [];
  return JSON.parse(sheet.replaceAll('&quot;', '"'));
}
