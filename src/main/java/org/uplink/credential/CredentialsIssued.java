package org.uplink.credential;

import java.util.List;

/** Credentials were issued, one or very many. Fired in the transaction of their awards. */
public record CredentialsIssued(List<CredentialIssued> credentials) {}
