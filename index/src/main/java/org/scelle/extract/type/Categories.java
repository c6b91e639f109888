package org.scelle.extract.type;

import java.util.List;
import java.util.regex.Pattern;
import org.scelle.model.Document.Category;

/** What people call a MIME type. The first rule that fits decides. */
public final class Categories {

  private record Rule(Category category, Pattern types) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              Category.PDF,
              "application/pdf|application/(illustrator.*|postscript)|application/x-pdf"),
          rule(
              Category.SPREADSHEET,
              "application/vnd\\.(ms-excel|openxmlformats-officedocument\\.spreadsheetml|"
                  + "oasis\\.opendocument\\.spreadsheet|sun\\.xml\\.calc|apple\\.numbers|lotus-1-2-3).*",
              "text/(csv|tab-separated-values|tsv)|application/x-tika-old-excel",
              "application/x-(tika-msworks-spreadsheet|quattro-pro).*",
              "application/vnd\\.(ms-spreadsheetml|stardivision\\.calc).*"),
          rule(
              Category.SLIDES,
              "application/vnd\\.(ms-powerpoint|openxmlformats-officedocument\\.presentationml|"
                  + "oasis\\.opendocument\\.presentation|sun\\.xml\\.impress|stardivision\\.impress|apple\\.keynote).*|"
                  + "application/x-corelpresentations"),
          rule(
              Category.EMAIL,
              "message/.*|application/(mbox|vnd\\.ms-outlook(-pst)?|x-emlx|x-foxmail|vnd\\.ms-tnef)"),
          rule(
              Category.KEY_OR_CERTIFICATE,
              "application/(x-x509|pkix|x-pkcs12|x-pem|pkcs|x-pkcs|pgp-keys|x-java-.*keystore).*",
              "application/x-(ssh|putty)-.*"),
          rule(Category.ENCRYPTED_BLOB, "application/(pgp-encrypted|x-axcrypt)"),
          rule(Category.PASSWORD_STORE, "application/x-(keepass|passwordsafe|1password).*"),
          rule(
              Category.REMOTE_ACCESS,
              "application/(x-openvpn-profile|x-rdp|x-wireguard|x-vpn-profile).*"),
          rule(
              Category.SCRIPT,
              "application/(x-(sh|bat|csh|ksh|powershell|perl|python|php|ruby|vbs)|"
                  + "javascript|ecmascript)",
              "text/(x-(python|perl|php|ruby|vbscript|vbasic|basic|tcl|awk|lua|groovy)|javascript|"
                  + "vbscript)"),
          rule(
              Category.DATABASE,
              "application/(x-(sqlite3|msaccess|dbf|ldif|mdf)|sql|ldif|vnd\\.oasis\\."
                  + "opendocument\\.base).*",
              "text/x-sql|text/x-ldif",
              "application/x-(berkeley-db|mysql|sas|stata).*"),
          rule(
              Category.CAD_OR_MAP,
              "image/vnd\\.(dwg|dxf|dgn).*|model/.*|application/(acad|sldworks|x-prt|dxf|dwg|x-step|iges|step)",
              "application/(vnd\\.google-earth.*|vnd\\.ms-package\\.3d.*|geo\\+json|gml\\+xml|x-shapefile|shapefile|"
                  + "gpx\\+xml|x-autocad|(x-)?geopackage.*|vnd\\.geo.*)"),
          rule(
              Category.EXECUTABLE,
              "application/(x-(msdownload|dosexec|executable|elf|sharedlib|object|mach-o|"
                  + "msi|ms-installer|ms-shortcut|shockwave-flash|coredump|msdos-program)|java-vm|wasm|"
                  + "java-archive|vnd\\.android\\.package-archive).*",
              "application/(x-mach-o.*|x-java-applet|vnd\\.android\\.dex)"),
          rule(
              Category.ARCHIVE,
              "application/(zip|gzip|zlib|zstd|warc|vnd\\.etsi\\.asic.*|x-(internet-archive|tar|gtar|7z-compressed|rar|bzip.*|xz|"
                  + "lz.*|compress|cpio|archive|arj|iso9660-image|snappy.*|stuffit|gzip|brotli|"
                  + "apple-diskimage|debian-package|rpm|tika-java-.*)|vnd\\.(ms-cab-compressed|rar|"
                  + "debian\\.binary-package)|x-rar.*).*"),
          rule(Category.IMAGE, "image/.*"),
          rule(Category.AUDIO, "audio/.*|application/(x-)?ogg"),
          rule(Category.VIDEO, "video/.*|application/(mp4|x-matroska|quicktime|vnd\\.rn-.*)"),
          rule(
              Category.TEXT_DOCUMENT,
              "text/.*|application/(msword|rtf|epub\\+zip|json|onenote.*|xml|xhtml\\+xml|.*\\+xml|"
                  + ".*\\+json|wordperfect|vnd\\.wordperfect.*|x-abiword|chm|vnd\\.ms-htmlhelp)",
              "application/vnd\\.(openxmlformats-officedocument\\.wordprocessingml|"
                  + "ms-word|oasis\\.opendocument|visio|ms-visio|ms-project|ms-works|ms-xpsdocument|stardivision|apple\\.iwork|"
                  + "apple\\.pages|sun\\.xml).*",
              "multipart/related|application/x-(mspublisher|mswrite|tika-ooxml.*|tika-msoffice.*|hwp.*|latex|tex|"
                  + "tika-visio-ooxml)"));

  private Categories() {}

  private static Rule rule(Category category, String... types) {
    return new Rule(category, Pattern.compile(String.join("|", types)));
  }

  /** What people call this type; unknown when no rule fits. */
  public static Category of(String type) {
    for (Rule rule : RULES) {
      if (rule.types().matcher(type).matches()) {
        return rule.category();
      }
    }
    return Category.UNKNOWN;
  }
}
