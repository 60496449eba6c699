package leme.models.entity;

import org.jspecify.annotations.Nullable;

/**
 * Something a message names. It says where the words stand, not what they are: whoever has the message can read them,
 * and nobody else needs to. So an entity may be stored beside a masked message.
 *
 * @param kind of thing
 * @param start of the words in the message as it was received, in UTF-16 code units
 * @param end after their last character
 * @param value of an {@link Kind#AMOUNT} as BRL, e.g. {@code 1234.56}, or of a {@link Kind#DATE} within two years
 *     as ISO 8601; null for whatever could identify somebody, a birthday too
 * @param check what its check digits say
 */
public record Entity(
        Kind kind, int start, int end, @Nullable String value, Check check) {

    public Entity {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("`" + start + "` to `" + end + "` is no place in a message");
        }
        if (value != null && kind != Kind.AMOUNT && kind != Kind.DATE) {
            throw new IllegalArgumentException("a `" + kind + "` may identify somebody: its value is not kept");
        }
    }

    /** What kind of thing a message can name. */
    public enum Kind {
        CPF,
        CNPJ,
        PHONE,
        EMAIL,
        CARD,
        BOLETO,
        PIX_KEY,
        POSTCODE,
        ORDER,
        PROTOCOL,
        DATE,
        AMOUNT,
        /** A number of five digits or more that is none of the others. */
        NUMBER
    }

    /** What check digits, or the numbering plan, say. */
    public enum Check {
        PASSED,
        FAILED,
        /** This kind has none. */
        NONE
    }
}
