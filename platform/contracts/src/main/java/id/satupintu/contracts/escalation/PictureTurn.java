package id.satupintu.contracts.escalation;

/** How a picture was changed from one that was there before, besides being compressed or resized. */
public enum PictureTurn {
    /** Left and right changed places. */
    MIRRORED,
    /** By a quarter, a half or three quarters of a circle. */
    TURNED,
    /** Both; upside down in a mirror is this too. */
    TURNED_AND_MIRRORED
}
