package org.scelle.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.extract.MadePackages.latin;
import static org.scelle.model.Document.Category.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scelle.model.Document;
import org.scelle.model.Document.Category;

/** Each category has files that belong to it, each beside one that looks like it and does not. */
class CategoriesTest extends ExaminedDocuments {

  private static final String BROWSER = "name,url,username,password\n";

  /**
   * @param twin of another category
   */
  record Pair(Category category, MadeFile file, MadeFile twin) {
    @Override
    public String toString() {
      return category + " " + file.file().name();
    }
  }

  private static Pair pair(Category category, String name, byte[] file, byte[] twin) {
    return new Pair(
        category, MadeFile.of(Path.of("."), name, file), MadeFile.of(Path.of("."), name, twin));
  }

  private static Pair pair(Category category, String name, String file, String twin) {
    return pair(category, name, latin(file), latin(twin));
  }

  private static MadeFile made(String name, String text) {
    return MadeFile.of(Path.of("."), name, text);
  }

  static Stream<Pair> pairs() throws IOException {
    return Stream.of(documents(), media(), programs(), access(), secrets(), sealed())
        .flatMap(List::stream);
  }

  private static List<Pair> documents() throws IOException {
    byte[] word = MadeDocuments.word();
    byte[] pdf = MadeDocuments.pdf(1);
    String mail = "From: a@exemple.fr\nTo: b@exemple.fr\nSubject: c\n\nBonjour\n";
    return List.of(
        pair(TEXT_DOCUMENT, "note.txt", "Bonjour Paul", "@echo off\ndir"),
        pair(TEXT_DOCUMENT, "note.docx", word, MadeDocuments.sheets()),
        pair(SPREADSHEET, "suivi.xlsx", MadeDocuments.sheets(), word),
        new Pair(SPREADSHEET, made("a.csv", "a;b\n1;2\n"), made("a.txt", "a;b\n1;2\n")),
        pair(SLIDES, "exposé.pptx", MadeDocuments.slides(), word),
        pair(SLIDES, "exposé.ppt", MadeOldDocuments.slides(), MadeOldDocuments.sheets()),
        pair(PDF, "a.pdf", pdf, latin("Le magique est %PDF-1.4")),
        pair(EMAIL, "point.eml", mail, "De : Léa\nObjet : réunion\n\nBonjour"),
        pair(ARCHIVE, "lot.zip", MadeDocuments.zip(List.of("a.txt", "x")), word),
        pair(ARCHIVE, "lot.7z", "7z\u00BC\u00AF\47\34\0\4....", "7z est un format"),
        pair(ARCHIVE, "lot.rar", "Rar!\32\7\1\0....", "Rare est ce format"));
  }

  private static List<Pair> media() {
    String png = "\u0089PNG\r\n\32\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\2\0\0\0";
    String film = "\0\0\0\30ftypisom\0\0\2\0isomiso2";
    return List.of(
        pair(IMAGE, "a.png", png, "PNG IHDR"),
        pair(IMAGE, "a.heic", "\0\0\0\30ftypheic\0\0\0\0mif1heic", film),
        pair(IMAGE, "a.webp", "RIFF\14\0\0\0WEBPVP8 ", "RIFF\14\0\0\0WAVEfmt "),
        pair(AUDIO, "a.wav", "RIFF\14\0\0\0WAVEfmt ", "RIFF\14\0\0\0AVI LIST"),
        pair(AUDIO, "a.m4a", "\0\0\0\30ftypM4A \0\0\0\0M4A mp42", film),
        pair(AUDIO, "a.ogg", "OggS\0\2" + "\0".repeat(22), "OggS"),
        pair(AUDIO, "a.amr", "#!AMR\n\14\0", "#!/bin/sh\n"),
        pair(VIDEO, "a.mp4", film, "\0\0\0\30ftypM4A \0\0\0\0M4A mp42"),
        pair(VIDEO, "a.webm", "\32E\u00DF\u00A3\1\0\0\0\0\0\0\37B\u0082\u0084webm", "webm"));
  }

  private static List<Pair> programs() throws IOException {
    String lnk = "L\0\0\0\1\24\2\0\0\0\0\0\u00C0\0\0\0\0\0\0F";
    byte[] jar = MadeDocuments.zip(List.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n"));
    byte[] apk =
        MadeDocuments.zip(List.of("AndroidManifest.xml", "x", "classes.dex", "dex\n035\0"));
    byte[] zip = MadeDocuments.zip(List.of("a.txt", "x"));
    return List.of(
        pair(EXECUTABLE, "a.exe", "MZ\u0090\0\3\0\0\0\4\0\0\0\u00FF\u00FF\0\0", "MZ est un sigle"),
        pair(EXECUTABLE, "a.bin", "\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0>\0", "ELF ELF"),
        pair(EXECUTABLE, "a.lnk", lnk, "L.123456"),
        pair(EXECUTABLE, "a.jar", jar, zip),
        pair(EXECUTABLE, "a.apk", apk, zip),
        pair(SCRIPT, "a.txt", "$x = 1\nGet-ADUser -Filter *", "On lance Get-ADUser le lundi"),
        pair(SCRIPT, "a", "#!/bin/sh\necho bonjour", "# un titre\nbonjour"),
        pair(SCRIPT, "a.hta", "<html><hta:application id=a></html>", "<html><p>a</p></html>"),
        pair(DATABASE, "a.db", "SQLite format 3\0\20\0\1\1\0@  ", "SQLite format"),
        pair(DATABASE, "a.mdb", "\0\1\0\0Standard Jet DB\0\1\0\0\0", "Standard Jet DB"),
        pair(DATABASE, "a.txt", "CREATE TABLE a (b INT);\nINSERT INTO a VALUES (1);", "CREATE it"),
        pair(DATABASE, "a.txt", "dn: cn=a\nobjectClass: person\ncn: a\nsn: b\n", "dn: un sigle"));
  }

  private static List<Pair> access() {
    String vpn = "<plist><dict><key>PayloadType</key><string>com.apple.vpn.managed</string>";
    return List.of(
        pair(REMOTE_ACCESS, "a.txt", "client\ndev tun\nremote vpn.exemple.fr 1194", "client\nfin"),
        pair(REMOTE_ACCESS, "a.txt", "full address:s:srv.exemple.fr", "address: 12 rue X"),
        pair(REMOTE_ACCESS, "a.txt", "[Interface]\nPrivateKey = x", "[Interface]\nCouleur = x"),
        pair(REMOTE_ACCESS, "a.txt", "[connection]\ntype=vpn\nid=x", "[connection]\ntype=wifi"),
        pair(REMOTE_ACCESS, "a.ica", "[WFClient]\nVersion=2\n", "[Autre]\nVersion=2\n"),
        pair(REMOTE_ACCESS, "a.txt", "[remmina]\nname=x\nserver=y", "[autre]\nserver=y"),
        pair(
            REMOTE_ACCESS,
            "a.xml",
            "<?xml version=\"1.0\"?><FileZilla3><Servers/></FileZilla3>",
            "<a/>"),
        pair(
            REMOTE_ACCESS,
            "a.mobileconfig",
            "<?xml version=\"1.0\"?>" + vpn + "</dict></plist>",
            "<?xml version=\"1.0\"?><plist><dict/></plist>"),
        pair(
            REMOTE_ACCESS,
            "config",
            "Host srv\n  HostName srv.exemple.fr\n  User lea\n",
            "Host srv\n"),
        pair(CAD_OR_MAP, "a.dwg", "AC1032\0\0\0\0\0\0", "AC1032 est une salle"),
        pair(CAD_OR_MAP, "a.txt", "  0\nSECTION\n  2\nHEADER\n  9\n$ACADVER\n", "0\nSECTION"),
        pair(CAD_OR_MAP, "a.txt", "ISO-10303-21;\nHEADER;\n", "ISO-10303 est une norme"),
        pair(CAD_OR_MAP, "a.shp", "\0\0\47\12" + "\0".repeat(24) + "\350\3\0\0", "\0\0\47\1"),
        pair(
            CAD_OR_MAP,
            "a.kml",
            "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"/>",
            "<?xml version=\"1.0\"?><a/>"),
        pair(
            CAD_OR_MAP,
            "a.gpx",
            "<?xml version=\"1.0\"?><gpx xmlns=\"http://www.topografix.com/GPX/1/1\"/>",
            "<?xml version=\"1.0\"?><a/>"),
        pair(
            CAD_OR_MAP,
            "a.json",
            "{\"type\": \"FeatureCollection\", \"features\": []}",
            "{\"type\": \"a\"}"),
        pair(
            CAD_OR_MAP,
            "a.gpkg",
            "SQLite format 3\0\20\0\1\1\0@  " + "\0".repeat(44) + "GPKG",
            "SQLite format 3\0\20\0\1\1\0@  " + "\0".repeat(48)));
  }

  private static List<Pair> secrets() {
    String key = "-----BEGIN %sPRIVATE KEY-----\nMIIE";
    return List.of(
        pair(KEY_OR_CERTIFICATE, "a.txt", key.formatted("RSA "), "On lit BEGIN PRIVATE KEY"),
        pair(KEY_OR_CERTIFICATE, "a.txt", key.formatted("OPENSSH "), "OPENSSH PRIVATE KEY"),
        pair(KEY_OR_CERTIFICATE, "a.pem", "-----BEGIN CERTIFICATE-----\nMIIE", "CERTIFICATE"),
        pair(KEY_OR_CERTIFICATE, "a.asc", "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQ", "PGP"),
        pair(KEY_OR_CERTIFICATE, "a.ppk", "PuTTY-User-Key-File-3: ssh-ed25519\n", "PuTTY-User"),
        pair(
            KEY_OR_CERTIFICATE,
            "a.jks",
            "\u00FE\u00ED\u00FE\u00ED\0\0\0\2\0\0\0\1",
            "\1\2\3\4\5\6\0"),
        pair(KEY_OR_CERTIFICATE, "srv.keytab", "\5\2\0\0\0A\0\2\0\13EXEMPLE.FR", "\5\3\0\0"),
        pair(
            PASSWORD_STORE,
            "a.bin",
            "\3\u00D9\u00A2\u009Ag\u00FBK\u00B5\1\0\4\0",
            "\3\u00D9\u00A2\1"),
        pair(
            PASSWORD_STORE,
            "a.xml",
            "<?xml version=\"1.0\"?><KeePassFile/>",
            "<?xml version=\"1.0\"?><Fichier/>"),
        pair(PASSWORD_STORE, "mdp.csv", BROWSER + "a,b,c,d", "nom,ville\na,b"),
        pair(
            PASSWORD_STORE,
            "a.json",
            "{\"encrypted\":false,\"folders\":[],\"items\":[{\"login\":{}}]}",
            "{\"items\":[]}"),
        pair(
            PASSWORD_STORE,
            "logins.json",
            "{\"logins\":[{\"encryptedPassword\":\"x\"}]}",
            "{\"logins\":[]}"),
        pair(PASSWORD_STORE, "shadow", "root:$6$abc$def:19000:0:99999:7:::\n", "root:x:0:0:root\n"),
        pair(PASSWORD_STORE, "a.keyring", "GnomeKeyring\n\r\0\n\0\0", "GnomeKeyring"),
        pair(PASSWORD_STORE, "a.keychain", "kych\0\1\0\0", "kych"));
  }

  private static List<Pair> sealed() {
    long seed = 20260611;
    byte[] noise = new byte[20_000];
    new Random(seed).nextBytes(noise);
    noise[0] = 0;
    byte[] pattern = new byte[20_000];
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] = (byte) (i * i / 97);
    }
    return List.of(
        pair(ENCRYPTED_BLOB, "coffre", noise, pattern),
        pair(UNKNOWN, "coffre", pattern, noise),
        pair(ENCRYPTED_BLOB, "a", "LUKS\u00BA\u00BE\0\2", "LUKS"),
        pair(ENCRYPTED_BLOB, "a", "Salted__\1\2\3\4\5\6\7\10", "Salted"),
        pair(ENCRYPTED_BLOB, "a.age", "age-encryption.org/v1\n-> X25519 a\n", "age 12 ans"),
        pair(
            ENCRYPTED_BLOB,
            "a.asc",
            "-----BEGIN PGP MESSAGE-----\n\nhQ",
            "-----BEGIN PGP SIGNED MESSAGE-----\n\na"),
        pair(ENCRYPTED_BLOB, "a.gpg", "\u008C\r\4\t\3\2\1\2\3\4\5\6\7\10", "\u008C\1\2"),
        pair(ENCRYPTED_BLOB, "a.yml", "$ANSIBLE_VAULT;1.1;AES256\n3362", "$ANSIBLE: a"),
        pair(ENCRYPTED_BLOB, "a.img", "\353X\u0090-FVE-FS-\0\2\10\0", "\353X\u0090MSDOS5.0\0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void aFileBelongsAndItsTwinDoesNot(Pair pair) throws IOException {
    Document file = examine(pair.file());
    Document twin = examine(pair.twin());
    assertThat(file.category()).describedAs(file.type()).isEqualTo(pair.category());
    assertThat(twin.category()).describedAs("twin: " + twin.type()).isNotEqualTo(pair.category());
  }

  @Test
  void noCategoryIsWithoutAPair() throws IOException {
    assertThat(
            pairs()
                .map(Pair::category)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class))))
        .isEqualTo(EnumSet.allOf(Category.class));
  }
}
