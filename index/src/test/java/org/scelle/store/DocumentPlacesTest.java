package org.scelle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.EvidenceFile;

/** Where the bytes of a document stand. */
class DocumentPlacesTest {

  private static final int NAMES = 200_000;

  @TempDir Path folder;

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS) // a search of all names for each takes minutes
  void theSameBytesUnderManyNamesCostNoMoreEach() throws Exception {
    String sha256 = Invented.sha256("Compte rendu de la réunion");
    Invented.open(folder).close();
    try (Database database = Database.forWriting(folder.resolve("case.db"))) {
      database.execute(
          "INSERT INTO evidence WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
              + " WHERE i < "
              + NAMES
              + ") SELECT i, 'pièces.tar', printf('compte-rendu-%06d.txt',"
              + " i), 26, '"
              + sha256
              + "', NULL, 'document', 'document', 'READ', '', 0, NULL, NULL"
              + " FROM n");
      DocumentPlaces places = DocumentPlaces.of(database, EvidenceFiles.of(database), sha256);
      assertThat(places.looseNames())
          .hasSize(NAMES)
          .startsWith("compte-rendu-000001.txt", "compte-rendu-000002.txt");
      assertThat(places.first())
          .isEqualTo(new EvidenceFile("pièces.tar", "compte-rendu-000001.txt", 26, sha256));
    }
  }
}
