package org.scelle.extract;

import static org.scelle.extract.MadePackages.latin;
import static org.scelle.extract.MadePackages.link;
import static org.scelle.extract.MadePackages.links;
import static org.scelle.extract.MadePackages.outward;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.scelle.model.Document.Flag;

/** The pairs of all flags; those of locked and of cut files are made elsewhere. */
final class MadeTwins {

  private static final String PARAGRAPH = "<p><r><t>Bonjour</t></r></p>";
  private static final String WORD_LINKS = "word/_rels/document.xml.rels";
  private static final String GIF = "GIF89a\1\0\1\0\0\0\0;";

  private MadeTwins() {}

  static List<Twins> all() throws Exception {
    List<Twins> all = new ArrayList<>(MadeLocked.twins());
    all.addAll(MadeCut.twins());
    all.addAll(MadePdfTwins.all());
    all.addAll(macros());
    all.addAll(active());
    all.addAll(external());
    all.addAll(edited());
    all.addAll(hidden());
    all.addAll(twoTypes());
    all.addAll(refusals());
    all.addAll(embedded());
    all.addAll(people());
    return all;
  }

  private static byte[] plainWord() throws IOException {
    return MadePackages.word(PARAGRAPH);
  }

  private static byte[] plainSheet() throws IOException {
    return MadePackages.sheet("<sheetData/>");
  }

  private static byte[] plainOpen() throws IOException {
    return MadePackages.open("<p>Bonjour</p>");
  }

  private static List<Twins> macros() {
    return List.of(
        Twins.of(
            Flag.MACRO,
            "note.docm",
            () -> MadePackages.word(PARAGRAPH, "word/vbaProject.bin", "x"),
            MadeTwins::plainWord),
        Twins.of(
            Flag.MACRO,
            "suivi.xlsm",
            () -> MadePackages.sheet("<sheetData/>", "xl/macrosheets/sheet1.xml", "<x/>"),
            MadeTwins::plainSheet),
        Twins.of(
            Flag.MACRO,
            "note.odt",
            () -> MadePackages.open("<p/>", "Basic/Standard/Module1.xml", "<module/>"),
            MadeTwins::plainOpen),
        Twins.of(
            Flag.MACRO,
            "suivi.xls",
            () -> MadeOldDocuments.with(MadeOldDocuments.sheets(), "_VBA_PROJECT_CUR"),
            () -> MadeOldDocuments.with(MadeOldDocuments.sheets(), "MBD0000")));
  }

  private static byte[] field(String code) throws IOException {
    return MadePackages.word("<p><r><instrText>" + code + "</instrText></r></p>");
  }

  private static List<Twins> active() {
    String dde = "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc.exe\"";
    String link = "HYPERLINK \"http://exemple.fr\"";
    return List.of(
        Twins.of(Flag.ACTIVE_CONTENT, "champ.docx", () -> field(dde), () -> field(link)),
        Twins.of(
            Flag.ACTIVE_CONTENT,
            "champ simple.docx",
            () -> MadePackages.word("<p><fldSimple instr=\"DDE cmd x\"/></p>"),
            () -> MadePackages.word("<p><fldSimple instr=\"PAGE\"/></p>")),
        Twins.of(
            Flag.ACTIVE_CONTENT, "champ.doc", () -> MadeWord97.of(dde), () -> MadeWord97.of(link)),
        Twins.of(
            Flag.ACTIVE_CONTENT,
            "contrôle.docx",
            () -> MadePackages.word(PARAGRAPH, "word/activeX/activeX1.xml", "<ocx/>"),
            MadeTwins::plainWord),
        Twins.of(
            Flag.ACTIVE_CONTENT,
            "lien.xlsx",
            () -> outside("<externalLink><ddeLink ddeService=\"cmd\"/></externalLink>"),
            () -> outside("<externalLink><externalBook/></externalLink>")),
        Twins.of(Flag.ACTIVE_CONTENT, "a.csv", "a.csv", "a;=cmd|' /C calc'!A0", "a;=SUM(A1|A2)"),
        Twins.of(
            Flag.ACTIVE_CONTENT,
            "objet.rtf",
            "objet.rtf",
            "{\\rtf1{\\object\\objupdate{\\*\\objdata 00}}x}",
            "{\\rtf1{\\object{\\*\\objdata 00}}x}"),
        Twins.of(
            Flag.ACTIVE_CONTENT,
            "champ.rtf",
            "champ.rtf",
            "{\\rtf1{\\field{\\*\\fldinst DDEAUTO cmd x}}x}",
            "{\\rtf1{\\field{\\*\\fldinst " + link + "}}x}"),
        Twins.of(
            Flag.ACTIVE_CONTENT,
            "page.html",
            "page.html",
            "<html><body><script>x()</script>a</body></html>",
            "<html><body>a &lt;script&gt;</body></html>"),
        Twins.of(
            Flag.ACTIVE_CONTENT,
            "plan.svg",
            "plan.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>script</text></svg>"));
  }

  private static byte[] outside(String part) throws IOException {
    return MadePackages.sheet("<sheetData/>", "xl/externalLinks/externalLink1.xml", part);
  }

  private static byte[] linked(String type, String target) throws IOException {
    return MadePackages.word(PARAGRAPH, WORD_LINKS, links(outward(type, target)));
  }

  private static byte[] mail(String html) {
    return latin("From: a@exemple.fr\nSubject: b\nContent-Type: text/html\n\n" + html + "\n");
  }

  private static List<Twins> external() {
    String far = "https://modele.exemple.fr/m.dotm";
    return List.of(
        Twins.of(
            Flag.EXTERNAL_REFERENCE,
            "modèle.docx",
            () -> linked("attachedTemplate", far),
            () -> linked("hyperlink", far)),
        Twins.of(
            Flag.EXTERNAL_REFERENCE,
            "image.docx",
            () -> linked("image", far),
            () -> MadePackages.word(PARAGRAPH, WORD_LINKS, links(link("i", "image", "i.png")))),
        Twins.of(
            Flag.EXTERNAL_REFERENCE,
            "champ.docx",
            () -> field("INCLUDEPICTURE \"" + far + "\" \\d"),
            () -> field("HYPERLINK \"" + far + "\"")),
        Twins.of(
            Flag.EXTERNAL_REFERENCE,
            "note.odt",
            () -> MadePackages.open("<p><image href=\"" + far + "\"/></p>"),
            () -> MadePackages.open("<p><a href=\"" + far + "\">x</a></p>")),
        Twins.of(
            Flag.EXTERNAL_REFERENCE,
            "modèle.rtf",
            "a.rtf",
            "{\\rtf1{\\*\\template " + far + "}x}",
            "{\\rtf1{\\*\\template Normal.dotm}x}"),
        Twins.of(
            Flag.EXTERNAL_REFERENCE,
            "page.html",
            "page.html",
            "<html><body><img width=1 height=1 src=\"" + far + "\"></body></html>",
            "<html><body><a href=\"" + far + "\">x</a></body></html>"),
        Twins.of(
            Flag.EXTERNAL_REFERENCE,
            "point.eml",
            () -> mail("<html><body><p>a</p><img src=\"" + far + "\"></body></html>"),
            () -> mail("<html><body><p>a</p><img src=\"cid:1\"></body></html>")),
        Twins.of(
            Flag.EXTERNAL_REFERENCE,
            "plan.svg",
            "plan.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"" + far + "\"/></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"" + far + "\"/></svg>"));
  }

  private static List<Twins> edited() {
    return List.of(
        Twins.of(
            Flag.TRACKED_CHANGES,
            "note.docx",
            () -> MadePackages.word("<p><del><r><delText>x</delText></r></del></p>"),
            MadeTwins::plainWord),
        Twins.of(
            Flag.TRACKED_CHANGES,
            "forme.docx",
            () -> MadePackages.word("<p><r><rPr><rPrChange/></rPr><t>x</t></r></p>"),
            () -> MadePackages.word("<p><r><rPr><b/></rPr><t>x</t></r></p>")),
        Twins.of(
            Flag.TRACKED_CHANGES,
            "note.odt",
            () -> MadePackages.open("<tracked-changes/><p>x</p>"),
            MadeTwins::plainOpen),
        Twins.of(
            Flag.TRACKED_CHANGES,
            "suivi.xlsx",
            () -> MadePackages.sheet("<sheetData/>", "xl/revisions/revisionLog1.xml", "<x/>"),
            MadeTwins::plainSheet),
        Twins.of(
            Flag.TRACKED_CHANGES, "a.rtf", "a.rtf", "{\\rtf1 {\\revised x}}", "{\\rtf1 {\\b x}}"),
        Twins.of(
            Flag.COMMENTS,
            "note.docx",
            () -> commented("<comment><p><r><t>x</t></r></p></comment>"),
            () -> commented("")),
        Twins.of(
            Flag.COMMENTS,
            "suivi.xlsx",
            () -> remarked("<comment><text><t>x</t></text></comment>"),
            () -> remarked("")),
        Twins.of(
            Flag.COMMENTS,
            "exposé.pptx",
            () -> discussed("<cm><text>x</text></cm>"),
            () -> discussed("")),
        Twins.of(
            Flag.COMMENTS,
            "note.odt",
            () -> MadePackages.open("<p>a<annotation><p>x</p></annotation></p>"),
            () -> MadePackages.open("<p>a<note><note-body><p>x</p></note-body></note></p>")),
        Twins.of(
            Flag.COMMENTS,
            "a.rtf",
            "a.rtf",
            "{\\rtf1 {\\annotation x}}",
            "{\\rtf1 {\\footnote x}}"));
  }

  private static byte[] commented(String comments) throws IOException {
    return MadePackages.word(
        PARAGRAPH, "word/comments.xml", "<comments>" + comments + "</comments>");
  }

  private static byte[] remarked(String comments) throws IOException {
    return MadePackages.sheet(
        "<sheetData/>",
        "xl/worksheets/_rels/sheet1.xml.rels",
        links(link("c1", "comments", "../comments1.xml")),
        "xl/comments1.xml",
        "<comments><commentList>" + comments + "</commentList></comments>");
  }

  private static byte[] discussed(String comments) throws IOException {
    return MadePackages.slide(
        "",
        "",
        "ppt/slides/_rels/slide1.xml.rels",
        links(link("c1", "comments", "../comments/comment1.xml")),
        "ppt/comments/comment1.xml",
        "<cmLst>" + comments + "</cmLst>");
  }

  private static byte[] row(String attributes) throws IOException {
    return MadePackages.sheet(
        "<sheetData><row %s><c t=\"str\"><v>x</v></c></row></sheetData>".formatted(attributes));
  }

  private static byte[] run(String properties) throws IOException {
    return MadePackages.word(
        "<p><pPr><rPr><vanish/></rPr></pPr><r><rPr>" + properties + "</rPr><t>x</t></r></p>");
  }

  private static byte[] openSheet(String attributes) throws IOException {
    return MadeDocuments.zip(
        List.of(
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml",
            "<document-content><body><spreadsheet><table name=\"a\"><table-row "
                + attributes
                + "><table-cell><p>x</p></table-cell></table-row></table></spreadsheet></body>"
                + "</document-content>"));
  }

  private static List<Twins> hidden() {
    return List.of(
        Twins.of(
            Flag.HIDDEN_PARTS,
            "feuille.xls",
            MadeOldDocuments::sheets,
            () -> MadeOldDocuments.row(20)),
        Twins.of(
            Flag.HIDDEN_PARTS,
            "ligne.xls",
            () -> MadeOldDocuments.row(0),
            () -> MadeOldDocuments.row(20)),
        Twins.of(
            Flag.HIDDEN_PARTS, "ligne.xlsx", () -> row("hidden=\"1\""), () -> row("hidden=\"0\"")),
        Twins.of(
            Flag.HIDDEN_PARTS,
            "colonne.xlsx",
            () -> MadePackages.sheet("<cols><col min=\"1\" max=\"2\" hidden=\"true\"/></cols>"),
            () -> MadePackages.sheet("<cols><col min=\"1\" max=\"2\"/></cols>")),
        Twins.of(
            Flag.HIDDEN_PARTS,
            "exposé.pptx",
            () -> MadePackages.slide("show=\"0\"", ""),
            () -> MadePackages.slide("show=\"1\"", "")),
        Twins.of(
            Flag.HIDDEN_PARTS,
            "ligne.ods",
            () -> openSheet("visibility=\"collapse\""),
            () -> openSheet("visibility=\"visible\"")),
        Twins.of(
            Flag.HIDDEN_PARTS,
            "caché.docx",
            () -> run("<vanish/>"),
            () -> run("<vanish val=\"0\"/>")));
  }

  private static List<Twins> twoTypes() throws Exception {
    byte[] zip = MadeDocuments.zip(List.of("a.txt", "Bonjour"));
    String packed = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1);
    String pdf = "%PDF-1.4\n1 0 obj\n<</Length 9>>stream\n" + packed;
    String end = "\nstartxref\n0\n%%EOF\n";
    return List.of(
        Twins.of(
            Flag.POLYGLOT,
            "image et pdf",
            "a.gif",
            GIF.replace(";", "%PDF-1.4\n1 0 obj\n;"),
            GIF.replace(";", "PDF-1.4\n;")),
        Twins.of(Flag.POLYGLOT, "image et zip", "a.gif", GIF + packed, GIF),
        Twins.of(
            Flag.POLYGLOT,
            "pdf et zip",
            "a.pdf",
            "%PDF-1.4\n1 0 obj" + end + packed,
            pdf + "\nendstream\nendobj" + end),
        Twins.of(
            Flag.POLYGLOT,
            "pdf et page",
            "a.pdf",
            "<html>%PDF-1.4\n" + end,
            "\n\n%PDF-1.4\n" + end));
  }

  private static List<Twins> refusals() {
    String page = "<html><head><title>%s</title></head><body>a</body></html>";
    return List.of(
        Twins.of(
            Flag.SERVER_REFUSAL,
            "serveur",
            "photo.jpg",
            "{\"errcode\":\"M_NOT_FOUND\",\"error\":\"Not found\"}",
            "{\"niveau\":\"info\",\"error\":\"aucune\",\"module\":\"paie\"}"),
        Twins.of(
            Flag.SERVER_REFUSAL,
            "antivirus",
            "photo.jpg",
            "{\"info\":\"***VIRUS DETECTED***\",\"reason\":\"MCS_MEDIA_NOT_CLEAN\"}",
            "{\"info\":\"Le fichier est propre\",\"reason\":\"contrôle annuel\"}"),
        Twins.of(
            Flag.SERVER_REFUSAL,
            "verdict",
            "photo.jpg",
            "{\"clean\": false, \"info\": \"***VIRUS DETECTED***\"}",
            "{\"clean\": true, \"info\": \"File clean at 6/7/2026\"}"),
        Twins.of(
            Flag.SERVER_REFUSAL,
            "page",
            "photo.jpg",
            page.formatted("404 Not Found"),
            page.formatted("Erreurs fréquentes de saisie")),
        Twins.of(
            Flag.SERVER_REFUSAL,
            "entrepôt",
            "photo.jpg",
            "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><Message>x</Message></Error>",
            "<?xml version=\"1.0\"?><Erreurs><Code>12</Code></Erreurs>"));
  }

  private static List<Twins> embedded() {
    String mixed =
        "From: a@exemple.fr\nSubject: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed;"
            + " boundary=\"xx\"\n\n--xx\nContent-Type: text/plain\n\nBonjour\n--xx\n%s\n--xx--\n";
    return List.of(
        Twins.of(
            Flag.EMBEDDED_FILES,
            "note.docx",
            () -> MadePackages.word(PARAGRAPH, "word/embeddings/a.txt", "Bonjour"),
            () -> MadePackages.word(PARAGRAPH, "word/media/a.gif", GIF)),
        Twins.of(
            Flag.EMBEDDED_FILES,
            "point.eml",
            "point.eml",
            mixed.formatted(
                """
                Content-Type: text/plain
                Content-Disposition: attachment; filename="a.txt"

                x\
                """),
            mixed.formatted("Content-Type: text/plain\n\nSuite")));
  }

  private static List<Twins> people() {
    return List.of(
        Twins.of(
            Flag.AUTHOR,
            "note.docx",
            () -> properties("<creator>Léa Moreau</creator>"),
            () -> properties("<title>Note</title>")),
        Twins.of(
            Flag.AUTHOR,
            "organisation.docx",
            () -> properties("<Company>Ministère fictif</Company>"),
            () -> properties("<Company></Company>")),
        Twins.of(
            Flag.AUTHOR,
            "a.rtf",
            "a.rtf",
            "{\\rtf1{\\info{\\author Lea}}x}",
            "{\\rtf1{\\info{\\title Note}}x}"),
        Twins.of(Flag.POSITION, "photo.jpg", () -> photo("0200"), () -> photo("0100")),
        Twins.of(
            Flag.POSITION,
            "film.mp4",
            "film.mp4",
            "\0\0\0\20ftypisom\0\0\2\0\0\0\0\40moov\0\0\0\30udta\0\0\0\20\u00A9xyz\0\4\25\u00C7+48.",
            "\0\0\0\20ftypisom\0\0\2\0\0\0\0\40moov\0\0\0\30udta\0\0\0\20\u00A9nam\0\4\25\u00C7+48."));
  }

  private static byte[] properties(String properties) throws IOException {
    return MadePackages.word(PARAGRAPH, "docProps/core.xml", "<p>" + properties + "</p>");
  }

  /** A photograph whose directory of positions has so many fields; the first is its version. */
  private static byte[] photo(String fields) {
    String hex =
        "FFD8FFE10048457869660000"
            + "49492A0008000000"
            + "01002588040001000000"
            + "1A00000000000000"
            + fields
            + "01000200020000004E00000002000500030000000000000000000000FFD9";
    byte[] bytes = java.util.HexFormat.of().parseHex(hex);
    return Arrays.copyOf(bytes, bytes.length);
  }
}
