import type { Given } from '../har-import.ts';

/** Handlers that let files be dropped anywhere on an element. */
export function dropFile(onFiles: (given: Given) => void, onHover: (isOver: boolean) => void) {
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  return {
    onDragOver(event: DragEvent): void {
      if (!hasFile(event)) return;
      event.preventDefault();
      onHover(true);
    },
    onDragLeave(event: DragEvent): void {
      if (event.relatedTarget === null) onHover(false);
    },
    onDrop(event: DragEvent): void {
      onHover(false);
      if (!event.dataTransfer || !hasFile(event)) return;
      event.preventDefault();
      const given = givenBy(event.dataTransfer);
      if (given.files.length + given.folders.length > 0) onFiles(given);
    },
  };
}

/** A folder is a file like any other in `files`, one that cannot be read. */
function givenBy({ items, files }: DataTransfer): Given {
  const folders = [...items].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return entry?.isDirectory === true ? [entry.name] : [];
  });
  return { files: [...files].filter(({ name }) => !folders.includes(name)), folders };
}
