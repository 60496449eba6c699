package leme.rules.fact;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A state of Brazil, with the time zone in which most of its people live (IANA tz database). */
public enum State {
    AC("America/Rio_Branco"),
    AL("America/Maceio"),
    AM("America/Manaus"),
    AP("America/Belem"),
    BA("America/Bahia"),
    CE("America/Fortaleza"),
    DF("America/Sao_Paulo"),
    ES("America/Sao_Paulo"),
    GO("America/Sao_Paulo"),
    MA("America/Fortaleza"),
    MG("America/Sao_Paulo"),
    MS("America/Campo_Grande"),
    MT("America/Cuiaba"),
    PA("America/Belem"),
    PB("America/Fortaleza"),
    PE("America/Recife"),
    PI("America/Fortaleza"),
    PR("America/Sao_Paulo"),
    RJ("America/Sao_Paulo"),
    RN("America/Fortaleza"),
    RO("America/Porto_Velho"),
    RR("America/Boa_Vista"),
    RS("America/Sao_Paulo"),
    SC("America/Sao_Paulo"),
    SE("America/Maceio"),
    SP("America/Sao_Paulo"),
    TO("America/Araguaina");

    private final ZoneId zone;

    State(String zone) {
        this.zone = ZoneId.of(zone);
    }

    /** The state of a Brazilian area code (DDD, Anatel's national numbering plan); null for a code that is none. */
    public static @Nullable State ofAreaCode(int ddd) {
        return switch (ddd) {
            case 11, 12, 13, 14, 15, 16, 17, 18, 19 -> SP;
            case 21, 22, 24 -> RJ;
            case 27, 28 -> ES;
            case 31, 32, 33, 34, 35, 37, 38 -> MG;
            case 41, 42, 43, 44, 45, 46 -> PR;
            case 47, 48, 49 -> SC;
            case 51, 53, 54, 55 -> RS;
            case 61 -> DF;
            case 62, 64 -> GO;
            case 63 -> TO;
            case 65, 66 -> MT;
            case 67 -> MS;
            case 68 -> AC;
            case 69 -> RO;
            case 71, 73, 74, 75, 77 -> BA;
            case 79 -> SE;
            case 81, 87 -> PE;
            case 82 -> AL;
            case 83 -> PB;
            case 84 -> RN;
            case 85, 88 -> CE;
            case 86, 89 -> PI;
            case 91, 93, 94 -> PA;
            case 92, 97 -> AM;
            case 95 -> RR;
            case 96 -> AP;
            case 98, 99 -> MA;
            default -> null;
        };
    }

    public ZoneId zone() {
        return zone;
    }
}
