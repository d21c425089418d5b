import { PASSWORD } from './people';

/** What came back. `body` is the parsed JSON, whose shape the test asserts. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads into answers of any shape
  body: any;
}

interface Sending {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A browser of one person: keeps cookies, says which site it is on, repeats the CSRF token. */
export class Browser {
  readonly cookies = new Map<string, string>();
  csrf: string | null = null;

  constructor(readonly origin: string) {}

  async send(path: string, { method = 'GET', body, headers = {} }: Sending = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const writes = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
    const response = await fetch(this.origin + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(writes && this.csrf ? { 'x-csrf-token': this.csrf } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.#keep(response.headers.getSetCookie());
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  }

  get(path: string, headers: Record<string, string> = {}) {
    return this.send(path, { headers });
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}) {
    return this.send(path, { method: 'POST', body: body ?? {}, headers });
  }

  async signIn(email: string, password = PASSWORD): Promise<Answer> {
    const answer = await this.post('/api/auth/signin', { email, password });
    this.csrf = (await this.get('/api/auth/csrf')).body.data.token;
    return answer;
  }

  #keep(setCookies: readonly string[]) {
    for (const line of setCookies) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
