/** The only addresses the extension may read. The login host is not among them on purpose. */
export const SELLER_CENTER_HOSTS = ['csp.aliexpress.com', 'gsp.aliexpress.com'] as const;
export const SELLER_CENTER_MATCHES = SELLER_CENTER_HOSTS.map((host) => `https://${host}/*`);
