// A drawing as a PNG, twice as fine as on the screen. The browser paints it; the page's policy lets pictures come from `data:` only.

const FINENESS = 2;

/** @returns the file's bytes in base64 @throws Error when the browser cannot paint it, for example because it is too large */
export async function drawPng(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * FINENESS;
  canvas.height = image.naturalHeight * FINENESS;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the picture is too large to paint');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const [, bytes = ''] = canvas.toDataURL('image/png').split('base64,');
  if (bytes === '') throw new Error('the picture is too large to paint');
  return bytes;
}
