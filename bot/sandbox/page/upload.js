// A file of this machine on its way into a chat.

const LARGEST = 20 * 1024 * 1024;

/** The file cannot be sent; the message names the word that says why. */
export class Unfit extends Error {}

/** The file as the sandbox takes it, {file_name, content: base64}. Throws Unfit, or what the browser says. */
export async function packed(file) {
  if (file.size > LARGEST) throw new Unfit("fileTooBig");
  if (file.size === 0) throw new Unfit("fileEmpty");
  const address = await dataAddress(file);
  return { file_name: file.name, content: address.slice(address.indexOf(",") + 1) };
}

function dataAddress(file) {
  const reader = new FileReader();
  return new Promise((done, fail) => {
    reader.addEventListener("load", () => done(reader.result));
    reader.addEventListener("error", () => fail(reader.error));
    reader.readAsDataURL(file);
  });
}
