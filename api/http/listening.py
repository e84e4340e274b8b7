"""Takes the port, or says at once why the service may not stand there.

The application is not imported for it, which takes seconds.
"""

import socket

from api.services.keys import Keys
from api.settings import Settings
from ontology.errors import PolicyGraphError


def listen(settings: Settings) -> socket.socket:
    """Take the port before anything else is started, so that a second `up` ends at once.

    Raises PolicyGraphError if the port is taken, or would stand open without a key.
    """
    check_exposure(settings)
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # asyncio turns Nagle's delay of small packets (40 ms) off only where the protocol is named.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise PolicyGraphError(
            f"无法监听 {settings.host}:{settings.port}（{error.strerror}），端口可能已被占用。"
            f"请停止那个程序，或换一个端口：up --port {settings.port + 1}，"
            "或环境变量 POLICYGRAPH_PORT。"
        ) from None
    return listener


def check_exposure(settings: Settings) -> None:
    """PolicyGraphError if other machines could ask and no key keeps anybody out."""
    if settings.needs_key and not Keys(settings.keys_file).all():
        raise PolicyGraphError(
            f"监听 {settings.host} 会让其他机器也能访问，但还没有任何密钥。"
            "请先运行 policygraph key create 名称；若端口另有保护"
            "（只映射到本机，或前面的代理要求登录），请设置 POLICYGRAPH_REQUIRE_KEY=false。"
        )
