import { ward } from './ward.ts';

/** Minutes of a meeting as an area would send them, in Word, without the name of anybody. */
export async function minutes(area: string): Promise<Buffer> {
  const { AlignmentType, Document, Packer, Paragraph, TextRun } = await import('docx');
  const title = new TextRun({ text: 'BIÊN BẢN', bold: true, size: 28 });
  const children = [
    new Paragraph({ children: [title], alignment: AlignmentType.CENTER }),
    ...paragraphs(area).map((text) => new Paragraph({ text, spacing: { before: 120 } })),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function paragraphs(area: string): string[] {
  return [
    `Sinh hoạt chuyên đề về an ninh, trật tự tại ${area}, ${ward.name}`,
    '1. Thành phần: ban điều hành khu phố, tổ tự quản và đại diện 86 hộ.',
    '2. Nội dung: nhắc lại việc phòng cháy mùa khô; cách nhận ra tin nhắn, cuộc gọi lừa đảo; phân công trực điểm chữa cháy công cộng.',
    '3. Kết quả: các hộ thống nhất kiểm tra bình chữa cháy mỗi tháng một lần.',
    'Biên bản lập xong cùng ngày, đã đọc lại cho các thành phần cùng nghe.',
  ];
}
