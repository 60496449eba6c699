package leme.rules.norm;

import java.util.Map;
import leme.rules.norm.Norm.Unit;

/** The norms that facts are made with, before any rule asks: no pack can do without them. */
public final class FactNorm {

    public static final String CONSENT_LIFETIME = "consent-lifetime";
    public static final String CHILD_AGE = "child-age";
    public static final String MAJORITY = "majority";
    public static final String OFFER_PATIENCE = "offer-patience";
    public static final String EXCLUSION_MEMORY = "exclusion-memory";
    public static final String SAC_ANSWER = "sac-answer";
    public static final String WHATSAPP_WINDOW = "whatsapp-window";
    public static final String INSTAGRAM_WINDOW = "instagram-window";
    public static final String WEBCHAT_WINDOW = "webchat-window";
    public static final String AD_WINDOW = "whatsapp-ad-window";
    public static final String SMS_LENGTH = "sms-length";
    public static final String SMS_PART_LENGTH = "sms-part-length";
    public static final String SMS_UNICODE_LENGTH = "sms-unicode-length";
    public static final String SMS_UNICODE_PART_LENGTH = "sms-unicode-part-length";
    public static final String SMS_PARTS = "sms-parts";
    public static final String RCS_LENGTH = "rcs-length";
    public static final String INSTAGRAM_LENGTH = "instagram-length";
    public static final String WHATSAPP_TEXT_LENGTH = "whatsapp-text-length";
    public static final String WHATSAPP_TEMPLATE_LENGTH = "whatsapp-template-length";

    static final Map<String, Unit> NEEDED = Map.ofEntries(
            Map.entry(CONSENT_LIFETIME, Unit.MONTHS),
            Map.entry(CHILD_AGE, Unit.YEARS),
            Map.entry(MAJORITY, Unit.YEARS),
            Map.entry(OFFER_PATIENCE, Unit.DAYS),
            Map.entry(EXCLUSION_MEMORY, Unit.DAYS),
            Map.entry(SAC_ANSWER, Unit.DAYS),
            Map.entry(WHATSAPP_WINDOW, Unit.MINUTES),
            Map.entry(INSTAGRAM_WINDOW, Unit.MINUTES),
            Map.entry(WEBCHAT_WINDOW, Unit.MINUTES),
            Map.entry(AD_WINDOW, Unit.MINUTES),
            Map.entry(SMS_LENGTH, Unit.COUNT),
            Map.entry(SMS_PART_LENGTH, Unit.COUNT),
            Map.entry(SMS_UNICODE_LENGTH, Unit.COUNT),
            Map.entry(SMS_UNICODE_PART_LENGTH, Unit.COUNT),
            Map.entry(SMS_PARTS, Unit.COUNT),
            Map.entry(RCS_LENGTH, Unit.COUNT),
            Map.entry(INSTAGRAM_LENGTH, Unit.COUNT),
            Map.entry(WHATSAPP_TEXT_LENGTH, Unit.COUNT),
            Map.entry(WHATSAPP_TEMPLATE_LENGTH, Unit.COUNT));

    private FactNorm() {}
}
