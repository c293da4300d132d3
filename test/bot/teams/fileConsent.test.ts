import { mayUploadTo } from '../../../bot/teams/fileConsent';

describe('where a letter may be uploaded', () => {
  it.each([
    ['https://contoso-my.sharepoint.com/a?b=c', true],
    ['https://contoso-my.sharepoint.com:8443/a', false],
    ['https://user@contoso-my.sharepoint.com/a', false],
    ['https://notsharepoint.com/a', false],
    ['https://sharepoint.com.invalid/a', false],
    ['http://contoso-my.sharepoint.com/a', false],
    ['ftp://contoso-my.sharepoint.com/a', false],
    ['not an address', false],
  ])('is where Teams keeps files, over an encrypted connection (%s: %s)', (address, may) =>
    expect(mayUploadTo(address)).toBe(may),
  );
});
