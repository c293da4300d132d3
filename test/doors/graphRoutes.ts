import type { IncomingHttpHeaders } from 'node:http';
import type { GraphPermission } from '../../storage/graph/permissions';
import type { ConnectorRequest } from './connectorAnswers';
import { ok, type Reply } from './loopbackHttp';
import type { Tenant, TenantUser } from './tenant';

export interface GraphRequest extends ConnectorRequest {
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly raw: Buffer;
}

interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** The application permission without which it is refused. */
  readonly needs?: GraphPermission;
  readonly reply: (tenant: Tenant, request: GraphRequest, parts: readonly string[], baseUrl: string) => Reply;
}

const notThere: Reply = { status: 404, body: { error: { code: 'Request_ResourceNotFound' } } };
const bad = (code: string): Reply => ({ status: 400, body: { error: { code } } });

/** Only what was selected comes back, as with the real one; a manager only when expanded. */
function selected({ query }: GraphRequest, user: TenantUser): Readonly<Record<string, unknown>> {
  const fields = (query.get('$select') ?? 'id,displayName').split(',');
  const wanted = query.get('$expand')?.startsWith('manager') ? [...fields, 'manager'] : fields;
  return Object.fromEntries(Object.entries(user).filter(([name]) => wanted.includes(name)));
}

const isAdvanced = ({ headers, query }: GraphRequest): boolean =>
  headers.consistencylevel === 'eventual' && query.get('$count') === 'true';

/** Does a user fit `"displayName:…" OR "jobTitle:…"`, and each of what AND joins? Names by their words, other fields by their beginning. */
const fits = (search: string, user: TenantUser): boolean =>
  search.split(' AND ').every((each) => fitsAny(each, user));

function fitsAny(search: string, { displayName, jobTitle = '' }: TenantUser): boolean {
  const tokens = (text: string, apart = /[\s,]+/): readonly string[] =>
    text.toLowerCase().split(apart).filter(Boolean);
  return [...search.matchAll(/"(\w+):([^"]*)"/g)].some(([, property, words = '']) =>
    property === 'displayName'
      ? tokens(words).every((word) =>
          tokens(displayName, /[\s,'’-]+/).some((token) => token.startsWith(word)),
        )
      : jobTitle.toLowerCase().startsWith(words.toLowerCase()),
  );
}

function members(
  tenant: Tenant,
  request: GraphRequest,
  [group = '']: readonly string[],
  baseUrl: string,
): Reply {
  if (!tenant.groups.has(group)) return notThere;
  if (!isAdvanced(request)) return bad('Request_UnsupportedQuery');
  const all = [...new Set(tenant.within(group))].flatMap((id) => tenant.users.get(id) ?? []);
  const from = Number(request.query.get('$skiptoken') ?? 0);
  const to = from + tenant.pageSize;
  const next = new URL(`${baseUrl}${request.path}?${request.query.toString()}`);
  next.searchParams.set('$skiptoken', String(to));
  return ok({
    value: all.slice(from, to).map((user) => selected(request, user)),
    ...(to < all.length ? { '@odata.nextLink': next.href } : {}),
  });
}

function search(tenant: Tenant, request: GraphRequest): Reply {
  if (!isAdvanced(request)) return bad('Request_UnsupportedQuery');
  const insiders = request.query.get('$filter') === "userType eq 'Member' and accountEnabled eq true";
  const found = [...tenant.users.values()]
    .filter((user) => fits(request.query.get('$search') ?? '', user))
    .filter(({ userType, accountEnabled }) => !insiders || (userType === 'Member' && accountEnabled));
  const value = found.slice(0, Number(request.query.get('$top') ?? 100));
  return ok({ value: value.map((user) => selected(request, user)) });
}

function batch(tenant: Tenant, { body }: GraphRequest): Reply {
  const requests = body.requests as readonly { id: string; method: string; url: string }[];
  if (requests.length > 20) return bad('MaximumValueExceeded');
  const responses = requests.map(({ id, url }) => {
    const [, person = ''] = /^\/users\/([^/]+)\/mailboxSettings\/automaticRepliesSetting$/.exec(url) ?? [];
    if (!tenant.granted.has('MailboxSettings.Read')) return { id, status: 403, body: { error: {} } };
    const said = tenant.replies.get(person);
    return said ? { id, status: 200, body: said } : { id, status: 404, body: { error: {} } };
  });
  return ok({ responses });
}

function upload(tenant: Tenant, { headers, raw, path }: GraphRequest): Reply {
  const name = decodeURIComponent(path.slice('/upload/'.length));
  const [, from = '', to = '', total = ''] =
    /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
  const soFar = Number(from) === 0 ? Buffer.alloc(0) : (tenant.files.get(name) ?? Buffer.alloc(0));
  if (soFar.length !== Number(from) || raw.length !== Number(to) - Number(from) + 1)
    return bad('invalidRange');
  tenant.files.set(name, Buffer.concat([soFar, raw]));
  return Number(to) + 1 < Number(total) ? { status: 202, body: {} } : ok(item(tenant, name));
}

const item = ({ files }: Tenant, name: string) => ({
  webUrl: `https://sharepoint.sample.invalid/${encodeURI(name)}`,
  size: files.get(name)?.length,
});

/** A folder goes with all that is in it. */
function takeAway({ files }: Tenant, name: string): Reply {
  const gone = [...files.keys()].filter((each) => each === name || each.startsWith(`${name}/`));
  for (const each of gone) files.delete(each);
  return gone.length > 0 ? { status: 204 } : notThere;
}

interface SentMail {
  readonly message: { readonly singleValueExtendedProperties: readonly { id: string; value: string }[] };
}

/** What is asked of Graph, and the permission each needs. */
export const graphRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/v1\.0\/\$batch$/,
    reply: batch,
  },
  {
    method: 'GET',
    path: /^\/v1\.0\/users$/,
    needs: 'User.Read.All',
    reply: search,
  },
  {
    method: 'GET',
    path: /^\/v1\.0\/users\/([^/]+)$/,
    needs: 'User.Read.All',
    reply(tenant, request, [id = '']) {
      const user = tenant.users.get(id);
      return user ? ok(selected(request, user)) : notThere;
    },
  },
  {
    method: 'POST',
    path: /^\/v1\.0\/users\/([^/]+)\/checkMemberGroups$/,
    needs: 'GroupMember.Read.All',
    reply(tenant, { body }, [id = '']) {
      const groups = body.groupIds as readonly string[];
      if (groups.length > 20) return bad('Directory_QuotaExceeded');
      if (!tenant.users.has(id)) return notThere;
      return ok({ value: groups.filter((group) => tenant.within(group).includes(id)) });
    },
  },
  {
    method: 'GET',
    path: /^\/v1\.0\/groups\/([^/]+)\/transitiveMembers\/microsoft\.graph\.user$/,
    needs: 'GroupMember.Read.All',
    reply: members,
  },
  {
    method: 'POST',
    path: /^\/v1\.0\/communications\/getPresencesByUserId$/,
    needs: 'Presence.Read.All',
    reply(tenant, { body }) {
      const ids = body.ids as readonly string[];
      return ok({
        value: ids.flatMap((id) => (tenant.presences.has(id) ? [{ id, ...tenant.presences.get(id) }] : [])),
      });
    },
  },
  {
    method: 'POST',
    path: /^\/v1\.0\/users\/([^/]+)\/teamwork\/installedApps$/,
    needs: 'TeamsAppInstallation.ReadWriteSelfForUser.All',
    reply(tenant, { body }, [id = '']) {
      if (!tenant.users.has(id)) return notThere;
      if (typeof body['teamsApp@odata.bind'] !== 'string') return bad('BadRequest');
      if (tenant.installed.has(id)) return { status: 409, body: { error: { code: 'Conflict' } } };
      tenant.installed.add(id);
      return { status: 201 };
    },
  },
  {
    method: 'GET',
    path: /^\/v1\.0\/users\/([^/]+)\/messages$/,
    needs: 'Mail.Read',
    reply(tenant, { query }) {
      const [, id, key] =
        /ep\/id eq '(.+)' and ep\/value eq '(.+)'\)$/.exec(query.get('$filter') ?? '') ?? [];
      const found = tenant.sent.filter((mail) =>
        (mail as unknown as SentMail).message.singleValueExtendedProperties.some(
          (property) => property.id === id && property.value === key?.replaceAll("''", "'"),
        ),
      );
      return ok({ value: found.map((_, index) => ({ id: String(index) })) });
    },
  },
  {
    method: 'POST',
    path: /^\/v1\.0\/users\/([^/]+)\/sendMail$/,
    needs: 'Mail.Send',
    reply(tenant, { body }, [mailbox = '']) {
      tenant.sent.push({ ...body, mailbox });
      return { status: 202 };
    },
  },
  {
    method: 'PUT',
    path: /^\/v1\.0\/drives\/[^/]+\/root:\/(.+):\/content$/,
    needs: 'Sites.Selected',
    reply(tenant, { raw }, [name = '']) {
      tenant.files.set(name, raw);
      return { status: 201, body: item(tenant, name) };
    },
  },
  {
    method: 'POST',
    path: /^\/v1\.0\/drives\/[^/]+\/root:\/(.+):\/createUploadSession$/,
    needs: 'Sites.Selected',
    reply: (_tenant, _request, [name = ''], baseUrl) =>
      ok({ uploadUrl: `${baseUrl}/upload/${encodeURIComponent(name)}` }),
  },
  {
    method: 'GET',
    path: /^\/v1\.0\/drives\/[^/]+\/root:\/(.+):$/,
    needs: 'Sites.Selected',
    reply: (tenant, _request, [name = ''], baseUrl) =>
      tenant.files.has(name)
        ? ok({
            ...item(tenant, name),
            '@microsoft.graph.downloadUrl': `${baseUrl}/upload/${encodeURIComponent(name)}`,
          })
        : notThere,
  },
  {
    method: 'DELETE',
    path: /^\/v1\.0\/drives\/[^/]+\/root:\/(.+):$/,
    needs: 'Sites.Selected',
    reply: (tenant, _request, [name = '']) => takeAway(tenant, name),
  },
  { method: 'PUT', path: /^\/upload\//, reply: upload },
  {
    method: 'GET',
    path: /^\/upload\/(.+)$/,
    reply(tenant, _request, [name = '']) {
      const content = tenant.files.get(name);
      return content ? { status: 200, raw: content } : notThere;
    },
  },
];
