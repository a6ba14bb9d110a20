package opora.access;

import opora.platform.web.Fields;
import opora.platform.web.QrCode;
import opora.platform.web.Shell;

/**
 * @param key the key in groups of four, for a telephone without a camera
 * @param action where the code of the app is sent
 * @param back where to go instead
 */
public record AuthenticatorAppPage(Shell shell, Fields fields, QrCode square, String key, String action, String back) {}
