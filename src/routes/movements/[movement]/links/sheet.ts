/** What the sheet does beyond being read: prints itself, and copies a message. Without it there are Ctrl + P and Ctrl + C. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const message = document.getElementById(button.dataset.copy ?? '');
    if (message instanceof HTMLTextAreaElement && (await copied(message)))
      button.textContent = button.dataset.copied ?? '';
  });
}

/** An office's own network has no https, and there the clipboard takes only what is marked on the page. */
async function copied(message: HTMLTextAreaElement): Promise<boolean> {
  message.select();
  if (!navigator.clipboard) return document.execCommand('copy');
  await navigator.clipboard.writeText(message.value);
  return true;
}

export {};
