const WIDEST = 1_600;
const QUALITY = 0.82;

/**
 * A picture as it is sent: turned the right way, at most 1600 pixels a side, as JPEG. What the browser can't draw is
 * handed on as it is: the portal says what is wrong with it.
 */
export async function smaller(file: Blob): Promise<string> {
  try {
    const drawn = await createImageBitmap(file);
    const scale = Math.min(1, WIDEST / Math.max(drawn.width, drawn.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(drawn.width * scale));
    canvas.height = Math.max(1, Math.round(drawn.height * scale));
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    drawn.close();
    return canvas.toDataURL('image/jpeg', QUALITY);
  } catch {
    return asIs(file);
  }
}

function asIs(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
