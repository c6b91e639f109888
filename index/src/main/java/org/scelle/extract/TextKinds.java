package org.scelle.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Document.Category;

/** Tells apart texts that look the same to a magic number: keys, profiles, scripts. */
final class TextKinds {

  /** A text type known by how often its signs occur. */
  private record Shape(String type, Category category, int signs, Pattern sign) {}

  /** A text type known by the end of the file's name. */
  private record Ending(String type, Category category, Pattern name) {}

  private static final List<Shape> SHAPES =
      List.of(
          shape(
              "application/x-ssh-private-key",
              Category.KEY_OR_CERTIFICATE,
              1,
              "^-----BEGIN (OPENSSH|SSH2 ENCRYPTED|DSA|EC) PRIVATE KEY-----"),
          shape(
              "application/x-pem-private-key",
              Category.KEY_OR_CERTIFICATE,
              1,
              "^-----BEGIN ([A-Z0-9]+ )*PRIVATE KEY( BLOCK)?-----"),
          shape(
              "application/x-pem-file",
              Category.KEY_OR_CERTIFICATE,
              1,
              "\\A\\s*(Bag Attributes[\\s\\S]{0,2000}?)?-----BEGIN [A-Z0-9 ]*(KEY|CERTIFICATE|"
                  + "CERTIFICATE REQUEST|PKCS7|CRL|PARAMETERS)( BLOCK)?-----"),
          shape(
              "application/x-putty-private-key",
              Category.KEY_OR_CERTIFICATE,
              1,
              "\\APuTTY-User-Key-File-\\d"),
          shape(
              "application/x-ssh-public-key",
              Category.KEY_OR_CERTIFICATE,
              1,
              "\\A(ssh-(rsa|ed25519|dss)|ecdsa-sha2-\\w+) AAAA[A-Za-z0-9+/]"),
          shape(
              "application/x-openvpn-profile",
              Category.REMOTE_ACCESS,
              2,
              "^(client|dev (tun|tap)\\w*|remote \\S+( \\d+.*)?|proto (udp|tcp)\\S*|<ca>|"
                  + "auth-user-pass.*|<tls-auth>|remote-cert-tls server)\\s*$"),
          shape(
              "application/x-rdp",
              Category.REMOTE_ACCESS,
              1,
              "^(full address|alternate full address|gatewayhostname|session bpp):[si]:"),
          shape(
              "application/x-wireguard-profile",
              Category.REMOTE_ACCESS,
              2,
              "^(\\[Interface\\]|\\[Peer\\]|PrivateKey\\s*=.*|Endpoint\\s*=.*)\\s*$"),
          shape(
              "application/x-vpn-profile",
              Category.REMOTE_ACCESS,
              2,
              "^(\\[main\\]|!?Host=.*|!?(enc_)?GroupPwd=.*|GroupName=.*|AuthType=\\d)\\s*$"),
          shape("application/x-vpn-profile", Category.REMOTE_ACCESS, 1, "<AnyConnectProfile\\b"),
          shape(
              "application/x-vpn-profile",
              Category.REMOTE_ACCESS,
              3,
              "^(enable secret .*|crypto (isakmp|ipsec|map|ikev[12]) .*|tunnel-group .*|"
                  + "access-list .*|hostname \\S+|interface \\S+|version \\d+\\.\\d+)\\s*$"),
          shape(
              "application/x-powershell",
              Category.SCRIPT,
              2,
              "(?i)^\\s*(param\\s*\\(|function [a-z]+-\\w+|\\$[\\w:]+\\s*\\+?=.*|import-module .*|"
                  + "(get|set|new|add|remove|invoke|write|connect|convertto)-[a-z]+\\b.*|"
                  + "#requires .*|\\[cmdletbinding\\(.*)"),
          shape(
              "application/x-ldif",
              Category.DATABASE,
              3,
              "^(dn|changetype|objectClass|version|uid|cn|sn)::? .*$"),
          shape("application/x-bat", Category.SCRIPT, 1, "(?i)\\A\\s*@echo off"),
          shape(
              "text/x-python",
              Category.SCRIPT,
              2,
              "^(import \\w+.*|from [\\w.]+ import .*|def \\w+\\(.*|class \\w+.*:|"
                  + "if __name__ == .*)\\s*$"),
          shape(
              "text/x-vbscript",
              Category.SCRIPT,
              2,
              "(?i)^\\s*(Set \\w+ = CreateObject\\(.*|Option Explicit|On Error Resume Next|"
                  + "WScript\\..*)"));

  private static final List<Ending> ENDINGS =
      List.of(
          ending("application/x-powershell", Category.SCRIPT, "ps1|psm1|psd1"),
          ending("application/x-sh", Category.SCRIPT, "sh|bash|zsh|ksh"),
          ending("application/x-bat", Category.SCRIPT, "bat|cmd"),
          ending("text/x-vbscript", Category.SCRIPT, "vbs|vbe|wsf|vba"),
          ending("text/x-python", Category.SCRIPT, "py|pyw"),
          ending("text/javascript", Category.SCRIPT, "js|mjs|jse"),
          ending("text/x-perl", Category.SCRIPT, "pl|pm"),
          ending("text/x-php", Category.SCRIPT, "php"),
          ending("text/x-ruby", Category.SCRIPT, "rb"),
          ending("application/x-openvpn-profile", Category.REMOTE_ACCESS, "ovpn"),
          ending("application/x-rdp", Category.REMOTE_ACCESS, "rdp"),
          ending("application/x-vpn-profile", Category.REMOTE_ACCESS, "pcf|tgb"),
          ending("text/csv", Category.SPREADSHEET, "csv"),
          ending("text/tab-separated-values", Category.SPREADSHEET, "tsv"),
          ending("application/sql", Category.DATABASE, "sql"),
          ending("application/x-ldif", Category.DATABASE, "ldif|ldf"),
          ending("application/geo+json", Category.CAD_OR_MAP, "geojson"),
          ending("image/vnd.dxf", Category.CAD_OR_MAP, "dxf"));

  private TextKinds() {}

  private static Shape shape(String type, Category category, int signs, String sign) {
    return new Shape(type, category, signs, Pattern.compile(sign, Pattern.MULTILINE));
  }

  private static Ending ending(String type, Category category, String endings) {
    return new Ending(
        type, category, Pattern.compile(".*\\.(" + endings + ")", Pattern.CASE_INSENSITIVE));
  }

  /**
   * A finer type than plain text; {@code null} when nothing fits.
   *
   * @param start the first characters of the text
   */
  static @Nullable Kind of(String start, String name, TextCharset charset) {
    Kind byShape = byShape(start, charset);
    if (byShape != null && byShape.category() != Category.SCRIPT) {
      return byShape;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (Ending ending : ENDINGS) {
      if (ending.name().matcher(lower).matches()) {
        return Kind.text(ending.type(), ending.category(), charset);
      }
    }
    return byShape;
  }

  private static @Nullable Kind byShape(String start, TextCharset charset) {
    for (Shape shape : SHAPES) {
      if (shape.sign().matcher(start).results().limit(shape.signs()).count() == shape.signs()) {
        return Kind.text(shape.type(), shape.category(), charset);
      }
    }
    return null;
  }
}
