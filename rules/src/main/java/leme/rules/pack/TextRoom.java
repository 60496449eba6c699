package leme.rules.pack;

import leme.rules.fact.Treatment;
import leme.rules.fact.Treatment.Form;
import leme.rules.norm.FactNorm;
import leme.rules.norm.Norms;

/** How much text channels carry, each counted as its provider counts: characters, bytes of UTF-8, or parts of an SMS. */
final class TextRoom {

    private final SmsText sms;
    private final int smsParts;
    private final int rcs;
    private final int instagramBytes;
    private final int whatsapp;
    private final int whatsappTemplate;

    TextRoom(Norms norms) {
        sms = new SmsText(
                norms.count(FactNorm.SMS_LENGTH),
                norms.count(FactNorm.SMS_PART_LENGTH),
                norms.count(FactNorm.SMS_UNICODE_LENGTH),
                norms.count(FactNorm.SMS_UNICODE_PART_LENGTH));
        smsParts = norms.count(FactNorm.SMS_PARTS);
        rcs = norms.count(FactNorm.RCS_LENGTH);
        instagramBytes = norms.count(FactNorm.INSTAGRAM_LENGTH);
        whatsapp = norms.count(FactNorm.WHATSAPP_TEXT_LENGTH);
        whatsappTemplate = norms.count(FactNorm.WHATSAPP_TEMPLATE_LENGTH);
    }

    /** Whether the channel of a treatment carries a text. */
    boolean holds(Treatment treatment, String text) {
        return switch (treatment.channel()) {
            case SMS -> sms.parts(text) <= smsParts;
            case RCS -> text.length() <= rcs;
            case INSTAGRAM -> isWithin(text, instagramBytes);
            case WHATSAPP -> text.length() <= (treatment.form() == Form.TEMPLATE ? whatsappTemplate : whatsapp);
            case WEBCHAT, EMAIL, VOICE, AGENT -> true;
        };
    }

    /** Bytes are counted only where they could matter: a UTF-16 unit takes one to three. */
    private static boolean isWithin(String text, int bytes) {
        if (text.length() > bytes || text.length() * 3 <= bytes) {
            return text.length() <= bytes;
        }
        int taken = 0;
        for (int place = 0; place < text.length(); place++) {
            char unit = text.charAt(place);
            taken += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
        }
        return taken <= bytes;
    }
}
