import browser from 'webextension-polyfill';

void browser.devtools.panels.create('Why 401', '/icons/32.png', '/src/panel/index.html');
