import { Agent, request } from 'node:http';

export interface Asked {
  method?: 'GET' | 'POST' | 'PUT';
  /** Of a session. */
  token?: string;
  form?: Record<string, string>;
  json?: object;
  multipart?: FormData;
  /** Accepted; none where absent. */
  encoding?: string;
}

export interface Answer {
  status: number;
  location: string | undefined;
  /** Of the session that the answer opens. */
  token: string | undefined;
  body: Buffer;
}

export interface Client {
  ask(path: string, asked?: Asked): Promise<Answer>;
  close(): void;
}

/** Asks over a few kept connections, as browsers do. */
export function openClient(url: string, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return { ask: (path, asked = {}) => ask(agent, url, path, asked), close: () => agent.destroy() };
}

async function ask(agent: Agent, url: string, path: string, asked: Asked): Promise<Answer> {
  const { body, type } = await bodyOf(asked);
  const headers = {
    accept: 'text/html',
    'accept-encoding': asked.encoding ?? 'identity',
    origin: url,
    'content-length': body.length,
    ...(type ? { 'content-type': type } : {}),
    ...(asked.token ? { cookie: `session=${asked.token}` } : {}),
  };
  const method = asked.method ?? (type ? 'POST' : 'GET');
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location,
          token: /^session=([^;]+)/.exec(response.headers['set-cookie']?.[0] ?? '')?.[1],
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function bodyOf({ form, json, multipart }: Asked): Promise<{ body: Buffer; type: string | null }> {
  if (form)
    return {
      body: Buffer.from(new URLSearchParams(form).toString()),
      type: 'application/x-www-form-urlencoded',
    };
  if (json) return { body: Buffer.from(JSON.stringify(json)), type: 'application/json' };
  if (!multipart) return { body: Buffer.alloc(0), type: null };
  const written = new Response(multipart);
  return {
    body: Buffer.from(await written.arrayBuffer()),
    type: written.headers.get('content-type') ?? 'multipart/form-data',
  };
}
