package org.scelle.extract.type;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scelle.model.Document.Category;

/** Texts known by their content: keys, profiles, stores, sealed messages, scripts, tables. */
final class TextShapes {

  /**
   * A text type known by how often its signs occur.
   *
   * @param signs so many have to be there
   */
  record Shape(String type, Category category, int signs, Pattern sign) {

    /**
     * @param start the first characters of the text
     */
    boolean fits(String start) {
      return sign.matcher(start).results().limit(signs).count() == signs;
    }
  }

  private static final String PROFILE = "application/x-vpn-profile";
  private static final String REMOTE = "application/x-remote-access";

  private static final List<Shape> SEALED =
      List.of(
          shape(
              "application/pgp-encrypted",
              Category.ENCRYPTED_BLOB,
              1,
              "\\A\\s*-----BEGIN PGP MESSAGE-----"),
          shape(
              "application/x-age-encrypted",
              Category.ENCRYPTED_BLOB,
              1,
              "\\A\\s*-----BEGIN AGE ENCRYPTED FILE-----"),
          shape(
              "application/x-ansible-vault",
              Category.ENCRYPTED_BLOB,
              1,
              "\\A\\$ANSIBLE_VAULT;\\d"));

  private static final List<Shape> STORES =
      List.of(
          store("x-keepass-xml", "<KeePassFile\\b"),
          store(
              "x-bitwarden-json",
              "\\A\\s*\\{\\s*\"encrypted\"\\s*:\\s*(true|false)\\s*,\\s*\""
                  + "(folders|collections|passwordProtected)\""),
          store("x-firefox-logins", "\"encryptedPassword\"\\s*:\\s*\""),
          store(
              "x-password-table",
              "(?i)\\A(?=[^\\n]{0,300}\\b(url|login_uri|website)\\b)"
                  + "(?=[^\\n]{0,300}\\b(username|login_username|user|login)\\b)"
                  + "[^\\n]{0,300}[,;\\t]\"?(login_)?password\\b"),
          store(
              "x-password-hashes",
              "^[\\w.@-]{1,64}:\\$(1|5|6|7|y|gy|2[aby]|apr1)\\$\\S{8,}|"
                  + "^[\\w.@-]{1,64}:\\$6\\$\\S{3,}"));

  private static final List<Shape> PROFILES =
      List.of(
          access(PROFILE, 1, "^type=(vpn|wireguard)\\s*$"),
          access(
              PROFILE,
              1,
              "com\\.apple\\.vpn\\.managed|<forticlient_configuration\\b|<VPNProfile\\b|<WLANProfile\\b"),
          access(PROFILE, 3, "^conn \\S+|^\\s+(left|right|keyexchange|auto)\\w*\\s*="),
          access(PROFILE, 1, "^PBVersion=\\d"),
          access(REMOTE, 1, "\\A\\s*\\[(WFClient|ApplicationServers|remmina)\\]"),
          access(REMOTE, 1, "<(FileZilla3|RDCMan)\\b|<(mrng:)?Connections Name=\"Connections\""),
          access(REMOTE, 1, "Software\\\\SimonTatham\\\\PuTTY\\\\Sessions"),
          access(
              REMOTE,
              2,
              "^\\s*(Host \\S.*|HostName \\S+|IdentityFile \\S+|ProxyJump \\S+|"
                  + "ProxyCommand .+)\\s*$"));

  private static final List<Shape> PLANS =
      List.of(
          shape(
              "image/vnd.dxf",
              Category.CAD_OR_MAP,
              1,
              "\\A(\\s*999\\R[^\\n]*\\n)*\\s*0\\s*\\R\\s*SECTION\\s*\\R\\s*2\\s*\\R\\s*[A-Z]{4,}"),
          shape("application/gpx+xml", Category.CAD_OR_MAP, 1, "<gpx\\b[^>]*topografix"),
          shape("application/step", Category.CAD_OR_MAP, 1, "\\AISO-10303-21;"),
          shape(
              "application/geo+json",
              Category.CAD_OR_MAP,
              1,
              "\\A\\s*\\{[^{}]{0,2000}\"type\"\\s*:\\s*\"(FeatureCollection|Topology)\""));

  private static final List<Shape> PROGRAMS =
      List.of(
          shape(
              TextKinds.WEB_SHORTCUT,
              Category.TEXT_DOCUMENT,
              1,
              "(?i)\\A\\s*(\\[DEFAULT\\][^\\[]{0,2000})?\\[InternetShortcut\\]"),
          shape(TextKinds.WEB_QUERY, Category.SPREADSHEET, 1, "\\AWEB\\R\\d\\R\\s*https?://"),
          shape(TextKinds.SYMBOLIC_LINK, Category.SPREADSHEET, 1, "\\AID;P"),
          shape(TextKinds.PAGE_PROGRAM, Category.SCRIPT, 1, "(?i)<hta:application\\b"),
          shape(
              "application/sql",
              Category.DATABASE,
              2,
              "(?i)^\\s*(create (table|database|index|view) .*|insert into \\S+.*|drop table .*|"
                  + "alter table .*|copy \\S+ \\(.*from stdin;)"));

  private static final List<Shape> USUAL =
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

  /** In the order in which they are tried. */
  static final List<Shape> ALL =
      Stream.of(SEALED, STORES, PROFILES, PLANS, USUAL, PROGRAMS).flatMap(List::stream).toList();

  private TextShapes() {}

  private static Shape store(String type, String sign) {
    return shape("application/" + type, Category.PASSWORD_STORE, 1, sign);
  }

  private static Shape access(String type, int signs, String sign) {
    return shape(type, Category.REMOTE_ACCESS, signs, sign);
  }

  private static Shape shape(String type, Category category, int signs, String sign) {
    return new Shape(type, category, signs, Pattern.compile(sign, Pattern.MULTILINE));
  }
}
