package org.scelle.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents inside documents. */
final class MadeEmbedded {

  private MadeEmbedded() {}

  /** A workbook with another embedded as an object: there it is a folder, not a file. */
  static byte[] oleInsideOle(byte[] inner) throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("Dehors").createRow(0).createCell(0).setCellValue("Dehors");
      workbook.write(plain);
    }
    try (POIFSFileSystem outer =
            new POIFSFileSystem(new ByteArrayInputStream(plain.toByteArray()));
        POIFSFileSystem inside = new POIFSFileSystem(new ByteArrayInputStream(inner));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      DirectoryEntry object = outer.getRoot().createDirectory("MBD0001A2B3");
      EntryUtils.copyNodes(inside.getRoot(), object);
      outer.writeFilesystem(out);
      return out.toByteArray();
    }
  }
}
