package org.uplink.credential;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 of the JDK with keys in the form of a JWK (RFC 8037). */
final class Ed25519 {

    private static final String NAME = "Ed25519";
    private static final int LENGTH = 32;
    /** What stands before the 32 bytes of a public key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    /** Multicodec {@code ed25519-pub}. */
    private static final byte[] MULTICODEC = {(byte) 0xed, 0x01};

    private Ed25519() {}

    static OctetKeyPair generate() {
        try {
            var pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            var publicPart = Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length);
            var privatePart = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(publicPart))
                    .d(Base64URL.encode(privatePart))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no Ed25519", e);
        }
    }

    static byte[] sign(OctetKeyPair key, byte[] data) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initSign(privateKey(key));
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key for proofs cannot sign", e);
        }
    }

    static boolean verifies(OctetKeyPair key, byte[] data, byte[] proof) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initVerify(publicKey(key));
            signature.update(data);
            return signature.verify(proof);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** The public key as {@code publicKeyMultibase} of a {@code Multikey}. */
    static String multikey(OctetKeyPair key) {
        return Multibase.base58(concat(MULTICODEC, key.getX().decode()));
    }

    private static PrivateKey privateKey(OctetKeyPair key) throws GeneralSecurityException {
        return KeyFactory.getInstance(NAME)
                .generatePrivate(new EdECPrivateKeySpec(
                        NamedParameterSpec.ED25519, key.getD().decode()));
    }

    private static PublicKey publicKey(OctetKeyPair key) throws GeneralSecurityException {
        return KeyFactory.getInstance(NAME)
                .generatePublic(new X509EncodedKeySpec(concat(X509, key.getX().decode())));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
