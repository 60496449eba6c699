/**
 * The servers that come with the service: real Postgres and real Redis from Maven artefacts, on loopback, with their data
 * in a folder. They survive the death of the service, and its next start finds and stops them. No Spring here: they run
 * before it.
 */
@NullMarked
package leme.service.platform;

import org.jspecify.annotations.NullMarked;
