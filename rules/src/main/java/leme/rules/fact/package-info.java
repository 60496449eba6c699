/**
 * The vocabulary of a decision: what is known about a customer, a message and the catalogue, as analysts write it in
 * DRL and as the engine computes with it. Pure records; nothing here knows Drools, a clock or a store.
 */
@NullMarked
package leme.rules.fact;

import org.jspecify.annotations.NullMarked;
