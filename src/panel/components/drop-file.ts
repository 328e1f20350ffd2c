/** Handlers that let a file be dropped anywhere on an element. */
export function dropFile(onFile: (file: File) => void, onHover: (isOver: boolean) => void) {
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
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      onFile(file);
    },
  };
}
