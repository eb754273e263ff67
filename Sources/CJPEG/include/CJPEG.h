#ifndef CJPEG_H
#define CJPEG_H

#include <stddef.h>

/// A JPEG that is written row by row into memory.
///
/// libjpeg reports faults by leaving its own functions; here that never reaches the caller, whose functions could not
/// bear it: everything that can go wrong is a returned value.
typedef struct cjpeg_stream cjpeg_stream;

/// What a picture is: its sides in pixels, quality from 1 to 100, and how many pixels there are to an inch or a centimetre.
typedef struct {
    unsigned width;
    unsigned height;
    int quality;
    unsigned density;
    /// 1 for inches, 2 for centimetres.
    unsigned char density_unit;
} cjpeg_picture;

/// Begins a picture of rows of red, green and blue, one byte each, and writes its head with a colour profile in it.
///
/// Null where there is no memory or no such picture.
cjpeg_stream *cjpeg_begin(cjpeg_picture picture, const unsigned char *profile, size_t profile_length);

/// Adds rows, one after the other. Zero where that was done.
int cjpeg_add(cjpeg_stream *stream, const unsigned char *rows, unsigned count);

/// Ends the picture, whose rows must all have been added. Zero where that was done.
int cjpeg_end(cjpeg_stream *stream);

/// What was written since this was called last, to be read before anything else is called.
const unsigned char *cjpeg_take(cjpeg_stream *stream, size_t *length);

/// What went wrong, where something did.
const char *cjpeg_message(const cjpeg_stream *stream);

/// Frees it.
void cjpeg_free(cjpeg_stream *stream);

#endif
