// The preview's page in a webview: which folder it may read, and where its parts lie.
import * as vscode from 'vscode';
import { pageHtml } from './pageHtml.ts';

/** The folder a webview may read. */
export function pageFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist');
}

export function webviewHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const address = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), name)).toString();
  return pageHtml({
    style: address('preview.css'),
    script: address('preview.js'),
    source: webview.cspSource,
    nonce: createNonce(),
  });
}

/** 128 random bits, new for each page, as the policy asks. */
export function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
