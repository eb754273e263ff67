#include "CJPEG.h"

// libjpeg's header needs FILE.
#include <stdio.h>

#include <jpeglib.h>
#include <jerror.h>
#include <setjmp.h>
#include <stdlib.h>

struct cjpeg_stream {
    struct jpeg_compress_struct codec;
    struct jpeg_error_mgr errors;
    struct jpeg_destination_mgr destination;
    jmp_buf fault;
    char message[JMSG_LENGTH_MAX];
    unsigned char *bytes;
    size_t room;
};

static cjpeg_stream *stream_of(j_common_ptr codec) { return (cjpeg_stream *)codec->client_data; }

static void leave(j_common_ptr codec) {
    cjpeg_stream *stream = stream_of(codec);
    codec->err->format_message(codec, stream->message);
    longjmp(stream->fault, 1);
}

// Nothing is written to standard error: it belongs to the program.
static void keep_silent(j_common_ptr codec) { (void)codec; }
static void keep_silent_of(j_common_ptr codec, int level) { (void)codec, (void)level; }

static void empty_room(cjpeg_stream *stream) {
    stream->destination.next_output_byte = stream->bytes;
    stream->destination.free_in_buffer = stream->room;
}

static void begin_output(j_compress_ptr codec) { (void)codec; }

// Called when all the room is full, which then is made twice as large.
static boolean grow(j_compress_ptr codec) {
    cjpeg_stream *stream = stream_of((j_common_ptr)codec);
    unsigned char *larger = realloc(stream->bytes, 2 * stream->room);
    if (larger == NULL) ERREXIT1(codec, JERR_OUT_OF_MEMORY, 0);
    stream->bytes = larger;
    stream->destination.next_output_byte = larger + stream->room;
    stream->destination.free_in_buffer = stream->room;
    stream->room *= 2;
    return TRUE;
}

static void end_output(j_compress_ptr codec) { (void)codec; }

cjpeg_stream *cjpeg_begin(cjpeg_picture picture, const unsigned char *profile, size_t profile_length) {
    cjpeg_stream *stream = calloc(1, sizeof(cjpeg_stream));
    if (stream == NULL) return NULL;
    stream->room = 1 << 16;
    stream->bytes = malloc(stream->room);
    stream->codec.err = jpeg_std_error(&stream->errors);
    stream->errors.error_exit = leave;
    stream->errors.output_message = keep_silent;
    stream->errors.emit_message = keep_silent_of;
    stream->codec.client_data = stream;
    if (stream->bytes == NULL || setjmp(stream->fault)) {
        cjpeg_free(stream);
        return NULL;
    }
    jpeg_create_compress(&stream->codec);
    stream->destination.init_destination = begin_output;
    stream->destination.empty_output_buffer = grow;
    stream->destination.term_destination = end_output;
    empty_room(stream);
    stream->codec.dest = &stream->destination;
    stream->codec.image_width = picture.width;
    stream->codec.image_height = picture.height;
    stream->codec.input_components = 3;
    stream->codec.in_color_space = JCS_RGB;
    jpeg_set_defaults(&stream->codec);
    jpeg_set_quality(&stream->codec, picture.quality, TRUE);
    // Whole numbers: those with a point differ from processor to processor.
    stream->codec.dct_method = JDCT_ISLOW;
    // Colours at full resolution: half of it would smear small letters and thin lines.
    for (int index = 0; index < stream->codec.num_components; index++) {
        stream->codec.comp_info[index].h_samp_factor = 1;
        stream->codec.comp_info[index].v_samp_factor = 1;
    }
    stream->codec.density_unit = picture.density_unit;
    stream->codec.X_density = (UINT16)picture.density;
    stream->codec.Y_density = (UINT16)picture.density;
    jpeg_start_compress(&stream->codec, TRUE);
    jpeg_write_icc_profile(&stream->codec, profile, (unsigned)profile_length);
    return stream;
}

int cjpeg_add(cjpeg_stream *stream, const unsigned char *rows, unsigned count) {
    if (setjmp(stream->fault)) return 1;
    const size_t length = (size_t)stream->codec.image_width * 3;
    for (unsigned row = 0; row < count; row++) {
        // libjpeg does not write to it, though its type says so.
        JSAMPROW samples = (JSAMPROW)(rows + row * length);
        if (jpeg_write_scanlines(&stream->codec, &samples, 1) != 1) return 1;
    }
    return 0;
}

int cjpeg_end(cjpeg_stream *stream) {
    if (setjmp(stream->fault)) return 1;
    jpeg_finish_compress(&stream->codec);
    return 0;
}

const unsigned char *cjpeg_take(cjpeg_stream *stream, size_t *length) {
    *length = stream->room - stream->destination.free_in_buffer;
    empty_room(stream);
    return stream->bytes;
}

const char *cjpeg_message(const cjpeg_stream *stream) { return stream->message; }

void cjpeg_free(cjpeg_stream *stream) {
    jpeg_destroy_compress(&stream->codec);
    free(stream->bytes);
    free(stream);
}
