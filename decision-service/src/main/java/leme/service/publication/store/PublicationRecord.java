package leme.service.publication.store;

/** The four stores of publications, which are one record. */
public record PublicationRecord(Artefacts artefacts, Entries entries, Manifests manifests, Tallies tallies) {}
