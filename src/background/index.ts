import { browser } from '../messaging/browser.ts';

import { isMessage } from '../messaging/messages.ts';
import { watchSettings } from '../messaging/settings.ts';
import { headerTypes, withExtraHeaders } from './browser-differences.ts';
import { loadGate } from './gate.ts';
import { createInbox } from './inbox.ts';
import { startRecorder } from './start.ts';
import type { TrafficDetails, TrafficEvent } from './traffic-event.ts';

// Only what is imported now can be imported in every later life of this worker. Service Workers section 4.5 (importScripts).
addEventListener('install', () => void loadGate());

// A worker that was ended is woken only for listeners that this first turn registers.
const tell = createInbox(startRecorder());
const everything = { urls: ['<all_urls>'] };
const { onSendHeaders, onHeadersReceived, onBeforeRedirect, onAuthRequired, onCompleted, onErrorOccurred } =
  browser.webRequest;

onSendHeaders.addListener(told('sent'), { ...everything, types: headerTypes }, withExtraHeaders('requestHeaders'));
onHeadersReceived.addListener(told('answered'), everything, withExtraHeaders('responseHeaders'));
onBeforeRedirect.addListener(told('redirected'), everything, withExtraHeaders('responseHeaders'));
onAuthRequired.addListener(told('prompted'), everything);
onCompleted.addListener(told('completed'), everything, withExtraHeaders('responseHeaders'));
onErrorOccurred.addListener(told('failed'), everything);

browser.webNavigation.onCommitted.addListener((details) => tell((recorder) => recorder.committed(details)));
browser.tabs.onRemoved.addListener((tabId) => tell((recorder) => recorder.closed(tabId)));
browser.tabs.onReplaced?.addListener((tabId, before) => tell((recorder) => recorder.replaced(tabId, before)));
browser.permissions.onAdded.addListener(() => tell((recorder) => recorder.accessChanged()));
browser.permissions.onRemoved.addListener(() => tell((recorder) => recorder.accessChanged()));
watchSettings(browser.storage.local, (settings) => tell((recorder) => recorder.settingsChanged(settings)));
browser.runtime.onMessage.addListener((message: unknown, _sender, sendResponse) => {
  if (isMessage(message)) tell((recorder) => void recorder.received(message).then(() => sendResponse(true)));
  else sendResponse(false);
  return true;
});

function told(kind: TrafficEvent['kind']): (details: TrafficDetails) => undefined {
  return (details) => {
    tell((recorder) => recorder.traffic({ kind, details }));
  };
}
