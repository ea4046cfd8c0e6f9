/** The demo was not loaded; the message says why and what to do. */
export class DemoRefused extends Error {}
