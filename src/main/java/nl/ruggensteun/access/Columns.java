package nl.ruggensteun.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.VerifyKey;
import org.jspecify.annotations.Nullable;

/// Moments, lists and functions as the database driver wants and gives them.
final class Columns {
  private Columns() {}

  static OffsetDateTime of(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static String[] of(Collection<String> texts) {
    return texts.toArray(String[]::new);
  }

  static String[] ofFunctions(Collection<MemberFunction> functions) {
    return functions.stream().map(MemberFunction::code).sorted().toArray(String[]::new);
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> maybeMoment(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    @Nullable Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  static Set<MemberFunction> functions(ResultSet row) throws SQLException {
    Set<MemberFunction> functions = EnumSet.noneOf(MemberFunction.class);
    for (String code : texts(row, "functions")) {
      functions.add(MemberFunction.of(code));
    }
    return functions;
  }

  /// The keys in a row of those that are signed or still pending.
  static MemberKey memberKey(ResultSet row) throws SQLException {
    return new MemberKey(
        row.getObject("member_id", UUID.class),
        KeyId.of(row.getObject("key_id", UUID.class)),
        row.getInt("key_epoch"),
        functions(row).stream().sorted().toList(),
        new Naming(row.getString("shown_nl"), row.getString("shown_en")),
        row.getString("line_id"),
        row.getString("association"),
        new Recipient(row.getString("recipient")).hash(),
        new VerifyKey(Base64Url.encode(row.getBytes("verify_key"))),
        texts(row, "avoids").stream().map(Hash::new).toList());
  }
}
