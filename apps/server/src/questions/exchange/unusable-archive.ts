/** What was sent is no archive we read; the message is a sentence for whoever sent it. */
export class UnusableArchive extends Error {}
