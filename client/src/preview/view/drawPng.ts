// A drawing as a PNG, twice as fine as on the screen. The browser paints it; the page's policy lets pictures come from `data:` only.

const FINENESS = 2;
const TOO_LARGE = 'the picture is too large to paint';

/** @returns the file's bytes in base64 @throws Error when the browser cannot paint it, for example because it is too large */
export async function drawPng(svg: string): Promise<string> {
  const canvas = await paint(svg);
  const [, bytes = ''] = canvas.toDataURL('image/png').split('base64,');
  if (bytes === '') throw new Error(TOO_LARGE);
  return bytes;
}

/** Puts the picture into the clipboard, to be pasted into a chat. @throws Error when it cannot be painted, or the browser refuses */
export async function copyPng(svg: string): Promise<void> {
  // Given as a promise: what is painted first and copied then comes too late for a browser that asks for a hand.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': paint(svg).then(toBlob) })]);
}

async function paint(svg: string): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * FINENESS;
  canvas.height = image.naturalHeight * FINENESS;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error(TOO_LARGE);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error(TOO_LARGE));
      else resolve(blob);
    }, 'image/png');
  });
}
