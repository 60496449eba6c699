package leme.models.artefact;

/**
 * Where a model comes from, besides its data, settings and seed.
 *
 * @param code release of Leme that trained it, or empty
 * @param trainedAt instant, ISO 8601, or empty; an input of the training, so that training again gives the same bytes
 * @param source name of the data, e.g. of a file; never a path
 */
public record Lineage(String code, String trainedAt, String source) {

    /** Of a model not prepared for use yet. */
    public static final Lineage UNKNOWN = new Lineage("", "", "");
}
