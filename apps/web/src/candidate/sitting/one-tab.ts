/**
 * Two tabs of one browser share its cookie, so the server cannot tell them apart. The tab opened last works; the
 * others hear of it and stop, or their texts would overwrite each other. Returns how to stop listening.
 */
export function claimTab(attemptId: string, onOtherTab: () => void): () => void {
  if (!('BroadcastChannel' in window)) return () => {};
  const channel = new BroadcastChannel(`fairshot-attempt-${attemptId}`);
  channel.addEventListener('message', onOtherTab);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
  channel.postMessage('opened');
  return () => channel.close();
}
