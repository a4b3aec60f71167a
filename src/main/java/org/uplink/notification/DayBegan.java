package org.uplink.notification;

import java.time.LocalDate;
import org.uplink.platform.OrganizationId;

/**
 * A working day of an organization begins, and its people are about to be told what it brings. Fired outside a transaction,
 * by each server and again after a failure: who observes it makes sure that each thing is told once.
 */
public record DayBegan(OrganizationId organization, LocalDate today) {}
