import { ImageRun, Paragraph } from 'docx';
import type { DocumentPicture } from '../picture.ts';
import type { Block } from './pieces.ts';

/** A picture in a line of its own, kept with the table of its numbers that follows; nothing when there is none. */
export function pictureBlock(picture: DocumentPicture | null): Block[] {
  if (!picture) return [];
  const { png, title, alt, width, height } = picture;
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120 },
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width, height },
          altText: { name: title, title, description: alt },
        }),
      ],
    }),
  ];
}
